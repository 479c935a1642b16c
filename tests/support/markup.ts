import { esmResolver, FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));

/** What html-validate (.htmlvalidate.json) finds in a document as it came over the line: rule, place, why. */
export async function markupFaults(html: string, name: string): Promise<string[]> {
  const { results } = await validator.validateString(html, name);
  return results
    .flatMap((result) => result.messages)
    .map(
      ({ ruleId, message, selector, line, column }) =>
        `${ruleId}: ${selector ?? `${line}:${column}`}: ${message}`,
    );
}
