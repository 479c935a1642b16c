declare module '*/.dependency-cruiser.cjs' {
  export const forbidden: readonly { readonly name: string }[];
}
