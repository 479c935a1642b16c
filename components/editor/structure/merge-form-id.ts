/** The boxes in the list name the form by it. */
export const MERGE_FORM = 'merge';
