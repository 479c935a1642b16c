/** The buttons in the list of sessions name the form that they belong to. */
export const END_SESSION_FORM = 'end-session';
