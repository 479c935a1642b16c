/** What html-validate asks of the pages; each rule that is off or loosened says why. */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // React's spelling of HTML, right and not ours to choose: <br/>, charSet, checked="", hidden="".
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    // Every style sheet and script is our own and comes from the same server as the page.
    'require-sri': 'off',
    // Editors' headlines are as long as they have to be, and stand first in the title.
    'long-title': 'off',
    // With large letters on a phone a number has to break somewhere, and U+2011 would be copied with it.
    'tel-non-breaking': 'off',
    // Several comments are chosen by checkboxes of one name.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // Does not see the buttons that name their form by the attribute `form`.
    'wcag/h32': 'off',
    // React's `useId` begins with «_»: HTML asks of an id only that it has no space in it.
    'valid-id': ['error', { relaxed: true }],
    // The display panel stands before the page's <h1>, so that it is found where it is opened.
    'heading-level': ['error', { minInitialRank: 'h2' }],
  },
};
