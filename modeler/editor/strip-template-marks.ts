/** The editor marks which template a step was made from; a diagram says what the step is without that. */
export const stripTemplateMarks = (xml: string): string => xml.replace(/\s+camunda:modelerTemplate(?:Version|Icon)?="[^"]*"/g, '');
