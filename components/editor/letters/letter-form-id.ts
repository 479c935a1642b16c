/** The buttons below the letters name the form that they belong to. */
export const LETTER_FORM = 'letters';
