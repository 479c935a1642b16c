/**
 * Something that the person at the command line can mend: a taken port, a closed folder, a wrong setting.
 * Its message is one line of Russian; a program that meets it prints the line without a stack and ends with status 1.
 */
export class OperatorError extends Error {}
