import { type Focus, focuses, focusNames } from '@/lib/media/focus.rules';
import { type Picture, pictureSources } from '@/lib/media/rules';
import styles from './focus-choice.module.css';

/** The picture under nine radio buttons: a click, a finger or the arrow keys say what must stay in sight. */
export function FocusChoice({ picture, chosen }: { picture: Picture; chosen: string }) {
  const { src, srcSet } = pictureSources(picture);
  return (
    <fieldset className="field" aria-describedby="focus-hint">
      <legend className="field-label">Главное на снимке</legend>
      <p className="field-hint" id="focus-hint">
        Отметьте место, которое должно остаться в кадре, когда снимок обрезается: в списках новостей и на
        главной странице.
      </p>
      <div className={styles.picture}>
        {/* biome-ignore lint/performance/noImgElement: our own sizes, no image service */}
        <img alt="" height={picture.height} sizes="30rem" src={src} srcSet={srcSet} width={picture.width} />
        <div className={styles.grid}>
          {focuses.map((focus) => (
            <Ninth focus={focus} isChosen={focus === chosen} key={focus} />
          ))}
        </div>
      </div>
    </fieldset>
  );
}

function Ninth({ focus, isChosen }: { focus: Focus; isChosen: boolean }) {
  return (
    <label className={styles.ninth} title={focusNames[focus]}>
      <input defaultChecked={isChosen} name="focus" type="radio" value={focus} />
      <span className="visually-hidden">{focusNames[focus]}</span>
    </label>
  );
}
