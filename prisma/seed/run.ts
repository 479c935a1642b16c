import path from 'node:path';
import { database } from '@/lib/db/client';
import { environment, WrongSetting } from '@/lib/shared/env';
import { seedPortal } from './seed';

/** `npm run portal -- seed`, and how tests make their template: plants into `DATABASE_URL` and `DATA_DIR`. */
const { DATA_DIR, DEMO_PASSWORD } = environment();
if (!DEMO_PASSWORD) throw new WrongSetting('Настройка DEMO_PASSWORD: нужен пароль демонстрационных людей');

const result = await seedPortal({
  database: database(),
  now: new Date(),
  mediaFolder: path.join(DATA_DIR, 'media'),
  demoPassword: DEMO_PASSWORD,
});
await database().$disconnect();

process.stderr.write(
  result.ok ? `Записано новостей: ${result.value.articles}\n` : 'База данных не пуста: ничего не записано\n',
);
process.exitCode = result.ok ? 0 : 1;
