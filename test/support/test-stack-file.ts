/** Environment variable with the path of the JSON file that describes the running test stack (a StackDescription). */
export const testStackVariable = 'PLATFORM_TEST_STACK';

/** Beginning of the temporary folders' names. */
export const testDirPrefix = 'platform-stack-';
