/** Boxes beside the titles name the form that they belong to: it stands above the list. */
export const BULK_FORM = 'bulk';
