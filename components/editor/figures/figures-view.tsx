import type { Month } from '@/lib/figures/period.rules';
import { periodName } from '@/lib/figures/period.rules';
import {
  commentPlot,
  messagePlot,
  publicationPlots,
  readingPlot,
  subscriberPlots,
} from '@/lib/figures/plots.rules';
import type { Figures } from '@/lib/figures/rules';
import { FiguresPart } from './figures-part';
import { FiguresTable } from './figures-table';
import { MonthPlotView } from './month-plot-view';
import { PeriodChoice } from './period-choice';
import { RankPlotView } from './rank-plot-view';

type FiguresViewProps = {
  figures: Figures;
  /** From it on there is something to count. */
  firstMonth: Month;
  now: Date;
};

export function FiguresView({ figures, firstMonth, now }: FiguresViewProps) {
  return (
    <>
      <h1>Цифры</h1>
      <PeriodChoice period={figures.period} firstMonth={firstMonth} now={now} />
      <p>
        Показано: <strong>{periodName(figures.period)}</strong>.
      </p>
      <Publications figures={figures} />
      <Readers figures={figures} />
      <Comments figures={figures} />
      <Subscribers figures={figures} />
      <Messages figures={figures} />
    </>
  );
}

type PartProps = { figures: Figures };

function Publications({ figures }: PartProps) {
  const { months, categories } = publicationPlots(figures);
  return (
    <FiguresPart
      id="publications-part"
      heading="Публикации"
      about="Считается первая публикация новости, в том месяце, когда её увидели читатели. Снятые и удалённые позже считаются тоже, новые редакции не считаются. Рубрика та, что у новости сейчас."
      nothing={categories.bars.length === 0 && 'За это время ничего не публиковали.'}
    >
      <MonthPlotView plot={months} />
      <FiguresTable name="publications" figures={figures} />
      <RankPlotView plot={categories} />
      <FiguresTable name="categories" figures={figures} />
    </FiguresPart>
  );
}

function Readers({ figures }: PartProps) {
  return (
    <FiguresPart
      id="readings-part"
      heading="Читатели"
      about="Сколько раз читатели открывали новости. Роботы и повторное открытие в течение часа не считаются. Кто читал, портал не знает и не хранит, а сами числа хранит чуть больше года."
      nothing={figures.readings.length === 0 && 'За это время чтение не подсчитано.'}
    >
      <MonthPlotView plot={readingPlot(figures)} />
      <FiguresTable name="readings" figures={figures} />
    </FiguresPart>
  );
}

function Comments({ figures }: PartProps) {
  return (
    <FiguresPart
      id="comments-part"
      heading="Комментарии"
      about="По месяцу, когда комментарий прислали, и по тому, что с ним стало. Удалённых по требованию человека здесь нет."
      nothing={figures.comments.length === 0 && 'За это время комментариев не было.'}
    >
      <MonthPlotView plot={commentPlot(figures)} />
      <FiguresTable name="comments" figures={figures} />
    </FiguresPart>
  );
}

function Subscribers({ figures }: PartProps) {
  const { changes, active, categories } = subscriberPlots(figures);
  const hasNobody = figures.activeNow === 0 && figures.subscribers.length === 0;
  return (
    <FiguresPart
      id="subscribers-part"
      heading="Подписчики"
      about="Подписался тот, кто подтвердил подписку. Приостанавливает её сам портал, когда почтовый сервер отказывается от писем. Сколько подписок действовало к концу месяца, портал считает назад от нынешнего дня; удалённые по требованию человека в прошлых месяцах не видны."
      nothing={hasNobody && 'Подписчиков ещё не было.'}
    >
      <MonthPlotView plot={changes} />
      <MonthPlotView plot={active} />
      <FiguresTable name="subscribers" figures={figures} />
      <RankPlotView plot={categories} />
      <FiguresTable name="told" figures={figures} />
    </FiguresPart>
  );
}

function Messages({ figures }: PartProps) {
  return (
    <FiguresPart
      id="messages-part"
      heading="Сообщения пресс-службе"
      about="По месяцу, когда сообщение пришло, и по тому, что с ним стало. Закрытые сообщения портал со временем удаляет, поэтому за давние месяцы чисел меньше, чем было сообщений."
      nothing={figures.messages.length === 0 && 'За это время сообщений не было.'}
    >
      <MonthPlotView plot={messagePlot(figures)} />
      <FiguresTable name="messages" figures={figures} />
    </FiguresPart>
  );
}
