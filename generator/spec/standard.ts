import type { OpenAPIV3, OpenAPIV3_1 } from 'openapi-types';

/** The members that OpenAPI 3.1 gives an object, as its published types name them, by the kind of object. */
export interface StandardMembers {
  readonly document: Exclude<keyof OpenAPIV3_1.Document, `x-${string}`>;
  readonly info: keyof OpenAPIV3_1.InfoObject;
  readonly server: keyof OpenAPIV3_1.ServerObject;
  readonly tag: keyof OpenAPIV3_1.TagObject;
  readonly components: keyof OpenAPIV3_1.ComponentsObject;
  readonly pathItem: keyof OpenAPIV3_1.PathItemObject;
  readonly operation: keyof OpenAPIV3_1.OperationObject;
  readonly parameter: keyof OpenAPIV3_1.ParameterObject;
  readonly header: keyof OpenAPIV3_1.HeaderObject;
  readonly requestBody: keyof OpenAPIV3_1.RequestBodyObject;
  readonly response: keyof OpenAPIV3_1.ResponseObject;
  readonly mediaType: keyof OpenAPIV3_1.MediaTypeObject;
  readonly encoding: keyof OpenAPIV3_1.EncodingObject;
  readonly example: keyof OpenAPIV3_1.ExampleObject;
  readonly link: keyof OpenAPIV3_1.LinkObject;
  readonly securityScheme: KeyOfAny<OpenAPIV3_1.SecuritySchemeObject>;
  readonly discriminator: keyof OpenAPIV3_1.DiscriminatorObject;
  readonly schema: Exclude<KeyOfAny<OpenAPIV3_1.SchemaObject>, 'nullable'>;
}

/** How OpenAPI 3 names the ways to get a token. */
export type FlowName = keyof OpenAPIV3.OAuth2SecurityScheme['flows'];

/** Members of any type of a union. */
type KeyOfAny<Union> = Union extends unknown ? keyof Union : never;
