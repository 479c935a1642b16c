/** The buttons of the list name the form that they belong to. */
export const END_LINK_FORM = 'end-link';
