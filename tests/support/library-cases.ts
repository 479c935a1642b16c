import { addMedia } from '@/lib/media/adding.commands';
import { changePicture, changeTitle, recordConsent } from '@/lib/media/changing.commands';
import { chooseMedia } from '@/lib/media/choosing.commands';
import { deleteMedia } from '@/lib/media/removing.commands';
import { aPicture } from './arrange';
import { type CommandCase, now } from './command-case';
import { aDocument, newPhoto } from './media';

/** What is done with pictures and documents. */
export const libraryCases: Readonly<Record<string, CommandCase>> = {
  addMedia: {
    needs: 'media.upload',
    arrange: async () => {
      const files = [{ name: 'Окно.jpg', content: await newPhoto() }];
      return (person) => addMedia(person, { files, credit: '' }, now);
    },
  },
  chooseMedia: {
    needs: 'media.upload',
    arrange: async () => (person) => chooseMedia(person, { q: '', kind: 'picture' }),
  },
  changePicture: {
    needs: 'own work',
    arrange: async (owner) => {
      const { id: mediaId } = await aPicture({ createdById: owner.id });
      const words = { alt: 'Окно приёма', decorative: false, caption: '', credit: '' };
      return (person) => changePicture(person, { mediaId, version: 1, ...words, focus: 'center' }, now);
    },
  },
  changeTitle: {
    needs: 'own work',
    arrange: async (owner) => {
      const { id: mediaId } = await aDocument({ createdById: owner.id });
      return (person) => changeTitle(person, { mediaId, version: 1, title: 'Бланк заявления' }, now);
    },
  },
  recordConsent: {
    needs: 'own work',
    arrange: async (owner) => {
      const { id: mediaId } = await aPicture({ createdById: owner.id });
      const consent = { people: 'Анна', text: 'Письмо от 1 ноября', endsOn: null };
      return (person) => recordConsent(person, { mediaId, version: 1, consent }, now);
    },
  },
  deleteMedia: {
    needs: 'own work',
    arrange: async (owner) => {
      const { id: mediaId } = await aPicture({ createdById: owner.id });
      return (person) => deleteMedia(person, { mediaId }, now);
    },
  },
};
