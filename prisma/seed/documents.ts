/** Blank forms and leaflets; the files stand in prisma/seed/documents. */
export const documents = [
  {
    name: 'application',
    fileName: 'zayavlenie-na-vyplatu.pdf',
    title: 'Заявление на городскую выплату, бланк',
    mimeType: 'application/pdf',
  },
  {
    name: 'application-editable',
    fileName: 'zayavlenie-na-vyplatu.docx',
    title: 'Заявление на городскую выплату, бланк для заполнения на компьютере',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  {
    name: 'subsidy-table',
    fileName: 'raschyot-subsidii.xlsx',
    title: 'Таблица для расчёта субсидии',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    name: 'care-memo',
    fileName: 'pamyatka-po-uhodu.odt',
    title: 'Памятка по уходу за лежачим больным',
    mimeType: 'application/vnd.oasis.opendocument.text',
  },
  {
    name: 'safety-leaflet',
    fileName: 'listovka-o-moshennikah.pdf',
    title: 'Листовка о мошенниках, крупный шрифт',
    mimeType: 'application/pdf',
  },
  {
    name: 'tariffs',
    fileName: 'tarify-na-uslugi.xlsx',
    title: 'Тарифы на платные услуги на дому',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
] as const;
