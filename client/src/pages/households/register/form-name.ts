/** Under which what was typed of a household is kept, until it is entered. */
export const REGISTER_FORM = 'households.register';
