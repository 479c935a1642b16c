/** Checkboxes and buttons of the list name the form that they belong to: answer forms stand between them. */
export const DECISION_FORM = 'decisions';
