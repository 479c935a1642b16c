/** The buttons below the messages name the form that they belong to. */
export const HANDLING_FORM = 'handling';
