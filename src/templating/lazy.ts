/** Makes something when it is first asked for, and only once. */
export function lazy<Made extends object>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
