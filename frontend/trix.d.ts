// What is used of Trix, which comes without types.
declare module 'trix' {
  const Trix: {
    readonly config: {
      readonly blockAttributes: Record<string, unknown>;
      readonly textAttributes: Record<string, unknown>;
    };
  };
  export default Trix;
}
