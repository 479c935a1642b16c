/** The buttons in the list name the form by it. */
export const ORDER_FORM = 'order';
