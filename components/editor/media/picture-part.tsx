import { DateTimeView, DayView } from '@/components/ui/date-view';
import { PictureView } from '@/components/ui/picture-view';
import type { DisplayMode } from '@/lib/display/rules';
import type { ConsentState } from '@/lib/media/consent.rules';
import { focusNames } from '@/lib/media/focus.rules';
import type { LibraryPicture } from '@/lib/media/library.rules';
import notices from '../article/notice.module.css';
import { type ConsentAction, ConsentForm } from './consent-form.client';
import styles from './picture-part.module.css';
import { type WordsAction, WordsForm } from './words-form.client';

type PicturePartProps = {
  picture: LibraryPicture;
  consentState: ConsentState | null;
  images: DisplayMode['images'];
  /** Null for those who may only look. */
  deeds: { save: WordsAction; recordConsent: ConsentAction } | null;
};

/** A picture with its words and with what the people in it agreed to. */
export function PicturePart({ picture, consentState, images, deeds }: PicturePartProps) {
  const { id, consent, hiddenAt } = picture;
  return (
    <>
      {hiddenAt && <HiddenNotice since={hiddenAt} />}
      {!deeds && (
        <div className={styles.picture}>
          <PictureView images={images} isFirst picture={picture} sizes="40rem" />
        </div>
      )}
      <h2>Слова к изображению</h2>
      {deeds ? (
        <WordsForm action={deeds.save} picture={plainPicture(picture)} version={picture.version} />
      ) : (
        <Words picture={picture} />
      )}
      <h2>Согласие людей на снимке</h2>
      {consent && consentState && <ConsentStanding endsOn={consent.endsOn} state={consentState} />}
      {deeds && (
        <ConsentForm
          action={deeds.recordConsent}
          consent={consent}
          mediaId={id}
          version={picture.recordVersion}
        />
      )}
      {!deeds && <Consent consent={consent} />}
    </>
  );
}

function HiddenNotice({ since }: { since: Date }) {
  return (
    <div className={notices.warning}>
      <h2>Читатели этого снимка не видят</h2>
      <p>
        Согласие людей на снимке закончилось. Портал скрыл снимок на всех страницах{' '}
        <DateTimeView instant={since} />. Если люди согласились снова, запишите новое согласие ниже, и снимок
        вернётся. Иначе замените его в новостях другим.
      </p>
    </div>
  );
}

function ConsentStanding({ endsOn, state }: { endsOn: string | null; state: ConsentState }) {
  if (endsOn === null) return <p>Согласие без срока.</p>;
  return (
    <p>
      {standingWords[state]} <DayView day={endsOn} />.
    </p>
  );
}

const standingWords: Readonly<Record<ConsentState, string>> = {
  lasting: 'Согласие действует, последний день:',
  ending: 'Согласие скоро закончится, последний день:',
  ended: 'Согласие закончилось, последним днём было',
};

function Consent({ consent }: { consent: LibraryPicture['consent'] }) {
  if (!consent) return <p>Не записано.</p>;
  return (
    <dl>
      <dt>Кто на снимке</dt>
      <dd>{consent.people}</dd>
      <dt>На что согласились</dt>
      <dd>{consent.text}</dd>
    </dl>
  );
}

function Words({ picture }: { picture: LibraryPicture }) {
  return (
    <dl>
      <dt>Что изображено</dt>
      <dd>{picture.decorative ? 'Декоративное' : picture.alt || 'Не описано'}</dd>
      <dt>Подпись</dt>
      <dd>{picture.caption || 'Нет'}</dd>
      <dt>Автор или источник</dt>
      <dd>{picture.credit || 'Не указан'}</dd>
      <dt>Главное на снимке</dt>
      <dd>{focusNames[picture.focus]}</dd>
    </dl>
  );
}

/** Only what the form needs goes to the browser. */
function plainPicture(picture: LibraryPicture) {
  const { id, fileName, mimeType, width, height, widths, alt, decorative, caption, credit, focus } = picture;
  return { id, fileName, mimeType, width, height, widths, alt, decorative, caption, credit, focus };
}
