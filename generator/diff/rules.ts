import type { Rule } from './judge/rule.js';
import { apiVersionChanged } from './rules/api-version-changed.js';
import { argumentMoved } from './rules/argument-moved.js';
import { argumentRenamed } from './rules/argument-renamed.js';
import { argumentsReordered } from './rules/arguments-reordered.js';
import { authEnvAdded } from './rules/auth-env-added.js';
import { authEnvChanged } from './rules/auth-env-changed.js';
import { authEnvRemoved } from './rules/auth-env-removed.js';
import { authHeaderChanged } from './rules/auth-header-changed.js';
import { authSchemeAdded } from './rules/auth-scheme-added.js';
import { authSchemeRemoved } from './rules/auth-scheme-removed.js';
import { authTypeChanged } from './rules/auth-type-changed.js';
import { availabilityChanged } from './rules/availability-changed.js';
import { availabilityGeneral } from './rules/availability-general.js';
import { availabilityLimited } from './rules/availability-limited.js';
import { bodyAdded } from './rules/body-added.js';
import { bodyBecameOptional } from './rules/body-became-optional.js';
import { bodyBecameRequired } from './rules/body-became-required.js';
import { bodyEncodingChanged } from './rules/body-encoding-changed.js';
import { bodyMediaTypeChanged } from './rules/body-media-type-changed.js';
import { bodyRemoved } from './rules/body-removed.js';
import { clientRenamed } from './rules/client-renamed.js';
import { defaultAdded } from './rules/default-added.js';
import { defaultChanged } from './rules/default-changed.js';
import { defaultRemoved } from './rules/default-removed.js';
import { deprecated } from './rules/deprecated.js';
import { descriptionAdded } from './rules/description-added.js';
import { descriptionChanged } from './rules/description-changed.js';
import { descriptionRemoved } from './rules/description-removed.js';
import { discriminatorAdded } from './rules/discriminator-added.js';
import { discriminatorChanged } from './rules/discriminator-changed.js';
import { discriminatorRemoved } from './rules/discriminator-removed.js';
import { discriminatorValueAdded } from './rules/discriminator-value-added.js';
import { discriminatorValueChanged } from './rules/discriminator-value-changed.js';
import { discriminatorValueRemoved } from './rules/discriminator-value-removed.js';
import { enumClosed } from './rules/enum-closed.js';
import { enumOpened } from './rules/enum-opened.js';
import { enumValueAdded } from './rules/enum-value-added.js';
import { enumValueRemoved } from './rules/enum-value-removed.js';
import { errorClassAdded } from './rules/error-class-added.js';
import { errorClassRemoved } from './rules/error-class-removed.js';
import { errorParentAdded } from './rules/error-parent-added.js';
import { errorParentChanged } from './rules/error-parent-changed.js';
import { errorParentRemoved } from './rules/error-parent-removed.js';
import { errorStatusAdded } from './rules/error-status-added.js';
import { errorStatusChanged } from './rules/error-status-changed.js';
import { errorStatusRemoved } from './rules/error-status-removed.js';
import { errorTypeAdded } from './rules/error-type-added.js';
import { errorTypeChanged } from './rules/error-type-changed.js';
import { errorTypeRemoved } from './rules/error-type-removed.js';
import { errorsPathChanged } from './rules/errors-path-changed.js';
import { errorsSchemaAdded } from './rules/errors-schema-added.js';
import { errorsSchemaRemoved } from './rules/errors-schema-removed.js';
import { eventAdded } from './rules/event-added.js';
import { eventRemoved } from './rules/event-removed.js';
import { eventTypeMemberChanged } from './rules/event-type-member-changed.js';
import { expandableAdded } from './rules/expandable-added.js';
import { expandableRemoved } from './rules/expandable-removed.js';
import { expansionAdded } from './rules/expansion-added.js';
import { expansionDeeper } from './rules/expansion-deeper.js';
import { expansionParameterChanged } from './rules/expansion-parameter-changed.js';
import { expansionRemoved } from './rules/expansion-removed.js';
import { expansionShallower } from './rules/expansion-shallower.js';
import { formatAdded } from './rules/format-added.js';
import { formatChanged } from './rules/format-changed.js';
import { formatRemoved } from './rules/format-removed.js';
import { httpMethodChanged } from './rules/http-method-changed.js';
import { idempotencyAdded } from './rules/idempotency-added.js';
import { idempotencyHeaderChanged } from './rules/idempotency-header-changed.js';
import { idempotencyMethodsChanged } from './rules/idempotency-methods-changed.js';
import { idempotencyRemoved } from './rules/idempotency-removed.js';
import { int64Added } from './rules/int64-added.js';
import { int64Removed } from './rules/int64-removed.js';
import { listPagesChanged } from './rules/list-pages-changed.js';
import { maxItemsRelaxed } from './rules/max-items-relaxed.js';
import { maxItemsTightened } from './rules/max-items-tightened.js';
import { maxLengthRelaxed } from './rules/max-length-relaxed.js';
import { maxLengthTightened } from './rules/max-length-tightened.js';
import { maximumRelaxed } from './rules/maximum-relaxed.js';
import { maximumTightened } from './rules/maximum-tightened.js';
import { methodRenamed } from './rules/method-renamed.js';
import { minItemsRelaxed } from './rules/min-items-relaxed.js';
import { minItemsTightened } from './rules/min-items-tightened.js';
import { minLengthRelaxed } from './rules/min-length-relaxed.js';
import { minLengthTightened } from './rules/min-length-tightened.js';
import { minimumRelaxed } from './rules/minimum-relaxed.js';
import { minimumTightened } from './rules/minimum-tightened.js';
import { modelAdded } from './rules/model-added.js';
import { modelRemoved } from './rules/model-removed.js';
import { modelRenamed } from './rules/model-renamed.js';
import { nullAllowed } from './rules/null-allowed.js';
import { nullForbidden } from './rules/null-forbidden.js';
import { operationAdded } from './rules/operation-added.js';
import { operationMoved } from './rules/operation-moved.js';
import { operationRemoved } from './rules/operation-removed.js';
import { operationServerAdded } from './rules/operation-server-added.js';
import { operationServerChanged } from './rules/operation-server-changed.js';
import { operationServerRemoved } from './rules/operation-server-removed.js';
import { optionAdded } from './rules/option-added.js';
import { optionDefaultAdded } from './rules/option-default-added.js';
import { optionDefaultChanged } from './rules/option-default-changed.js';
import { optionDefaultRemoved } from './rules/option-default-removed.js';
import { optionHeaderChanged } from './rules/option-header-changed.js';
import { optionRemoved } from './rules/option-removed.js';
import { otherMembersAllowed } from './rules/other-members-allowed.js';
import { otherMembersForbidden } from './rules/other-members-forbidden.js';
import { pagesAdded } from './rules/pages-added.js';
import { pagesChanged } from './rules/pages-changed.js';
import { pagesRemoved } from './rules/pages-removed.js';
import { paginationAdded } from './rules/pagination-added.js';
import { paginationAfterChanged } from './rules/pagination-after-changed.js';
import { paginationBeforeAdded } from './rules/pagination-before-added.js';
import { paginationBeforeChanged } from './rules/pagination-before-changed.js';
import { paginationBeforeRemoved } from './rules/pagination-before-removed.js';
import { paginationCursorChanged } from './rules/pagination-cursor-changed.js';
import { paginationEnvelopeChanged } from './rules/pagination-envelope-changed.js';
import { paginationHasMoreAdded } from './rules/pagination-has-more-added.js';
import { paginationHasMoreChanged } from './rules/pagination-has-more-changed.js';
import { paginationHasMoreRemoved } from './rules/pagination-has-more-removed.js';
import { paginationItemsChanged } from './rules/pagination-items-changed.js';
import { paginationLimitAdded } from './rules/pagination-limit-added.js';
import { paginationLimitChanged } from './rules/pagination-limit-changed.js';
import { paginationLimitRemoved } from './rules/pagination-limit-removed.js';
import { paginationNextTokenChanged } from './rules/pagination-next-token-changed.js';
import { paginationRemoved } from './rules/pagination-removed.js';
import { paginationStyleChanged } from './rules/pagination-style-changed.js';
import { paginationTokenChanged } from './rules/pagination-token-changed.js';
import { paginationUrlAdded } from './rules/pagination-url-added.js';
import { paginationUrlChanged } from './rules/pagination-url-changed.js';
import { paginationUrlRemoved } from './rules/pagination-url-removed.js';
import { parameterAdded } from './rules/parameter-added.js';
import { parameterBecameOptional } from './rules/parameter-became-optional.js';
import { parameterBecameRequired } from './rules/parameter-became-required.js';
import { parameterMoved } from './rules/parameter-moved.js';
import { parameterRemoved } from './rules/parameter-removed.js';
import { parameterRenamed } from './rules/parameter-renamed.js';
import { pathChanged } from './rules/path-changed.js';
import { patternAdded } from './rules/pattern-added.js';
import { patternChanged } from './rules/pattern-changed.js';
import { patternRemoved } from './rules/pattern-removed.js';
import { propertyAdded } from './rules/property-added.js';
import { propertyBecameIncluded } from './rules/property-became-included.js';
import { propertyBecameOnDemand } from './rules/property-became-on-demand.js';
import { propertyBecameOptional } from './rules/property-became-optional.js';
import { propertyBecameReadOnly } from './rules/property-became-read-only.js';
import { propertyBecameReadWrite } from './rules/property-became-read-write.js';
import { propertyBecameRequired } from './rules/property-became-required.js';
import { propertyBecameWriteOnly } from './rules/property-became-write-only.js';
import { propertyRemoved } from './rules/property-removed.js';
import { propertyRenamed } from './rules/property-renamed.js';
import { requestIdHeaderAdded } from './rules/request-id-header-added.js';
import { requestIdHeaderChanged } from './rules/request-id-header-changed.js';
import { requestIdHeaderRemoved } from './rules/request-id-header-removed.js';
import { requiredBodyAdded } from './rules/required-body-added.js';
import { requiredParameterAdded } from './rules/required-parameter-added.js';
import { requiredPropertyAdded } from './rules/required-property-added.js';
import { resourceAdded } from './rules/resource-added.js';
import { resourceRemoved } from './rules/resource-removed.js';
import { responseAdded } from './rules/response-added.js';
import { responseEncodingChanged } from './rules/response-encoding-changed.js';
import { responseMediaTypeChanged } from './rules/response-media-type-changed.js';
import { responseRemoved } from './rules/response-removed.js';
import { responseStatusChanged } from './rules/response-status-changed.js';
import { serverChanged } from './rules/server-changed.js';
import { shouldRetryHeaderAdded } from './rules/should-retry-header-added.js';
import { shouldRetryHeaderChanged } from './rules/should-retry-header-changed.js';
import { shouldRetryHeaderRemoved } from './rules/should-retry-header-removed.js';
import { signatureHeaderChanged } from './rules/signature-header-changed.js';
import { signatureKeyChanged } from './rules/signature-key-changed.js';
import { signatureTimeChanged } from './rules/signature-time-changed.js';
import { signedPayloadChanged } from './rules/signed-payload-changed.js';
import { streamEndAdded } from './rules/stream-end-added.js';
import { streamEndChanged } from './rules/stream-end-changed.js';
import { streamEndRemoved } from './rules/stream-end-removed.js';
import { titleChanged } from './rules/title-changed.js';
import { toleranceLowered } from './rules/tolerance-lowered.js';
import { toleranceRaised } from './rules/tolerance-raised.js';
import { typeChanged } from './rules/type-changed.js';
import { typeNarrowed } from './rules/type-narrowed.js';
import { typeWidened } from './rules/type-widened.js';
import { undeprecated } from './rules/undeprecated.js';
import { variantAbsorbed } from './rules/variant-absorbed.js';
import { variantAdded } from './rules/variant-added.js';
import { variantRemoved } from './rules/variant-removed.js';
import { webhooksAdded } from './rules/webhooks-added.js';
import { webhooksRemoved } from './rules/webhooks-removed.js';

/** Every rule; of several about the same facts the more special ones come first. */
export const rules: readonly Rule[] = [
  typeWidened,
  typeNarrowed,
  typeChanged,
  int64Added,
  int64Removed,
  formatAdded,
  formatRemoved,
  formatChanged,
  nullAllowed,
  nullForbidden,
  defaultAdded,
  defaultRemoved,
  defaultChanged,
  expandableAdded,
  expandableRemoved,
  modelAdded,
  modelRemoved,
  modelRenamed,
  maxLengthTightened,
  maxLengthRelaxed,
  minLengthTightened,
  minLengthRelaxed,
  maximumTightened,
  maximumRelaxed,
  minimumTightened,
  minimumRelaxed,
  maxItemsTightened,
  maxItemsRelaxed,
  minItemsTightened,
  minItemsRelaxed,
  patternAdded,
  patternRemoved,
  patternChanged,
  requiredPropertyAdded,
  propertyAdded,
  propertyRemoved,
  propertyRenamed,
  propertyBecameRequired,
  propertyBecameOptional,
  propertyBecameReadOnly,
  propertyBecameWriteOnly,
  propertyBecameReadWrite,
  propertyBecameOnDemand,
  propertyBecameIncluded,
  otherMembersAllowed,
  otherMembersForbidden,
  enumValueAdded,
  enumValueRemoved,
  enumOpened,
  enumClosed,
  variantAbsorbed,
  variantAdded,
  variantRemoved,
  discriminatorAdded,
  discriminatorRemoved,
  discriminatorChanged,
  discriminatorValueAdded,
  discriminatorValueRemoved,
  discriminatorValueChanged,
  requiredParameterAdded,
  parameterAdded,
  parameterRemoved,
  parameterRenamed,
  argumentRenamed,
  argumentMoved,
  parameterMoved,
  parameterBecameRequired,
  parameterBecameOptional,
  argumentsReordered,
  requiredBodyAdded,
  bodyAdded,
  bodyRemoved,
  bodyEncodingChanged,
  bodyMediaTypeChanged,
  bodyBecameRequired,
  bodyBecameOptional,
  responseAdded,
  responseRemoved,
  responseStatusChanged,
  responseMediaTypeChanged,
  responseEncodingChanged,
  streamEndAdded,
  streamEndRemoved,
  streamEndChanged,
  operationAdded,
  operationRemoved,
  methodRenamed,
  operationMoved,
  httpMethodChanged,
  pathChanged,
  operationServerAdded,
  operationServerRemoved,
  operationServerChanged,
  resourceAdded,
  resourceRemoved,
  pagesAdded,
  pagesRemoved,
  pagesChanged,
  listPagesChanged,
  paginationAdded,
  paginationRemoved,
  paginationStyleChanged,
  paginationLimitAdded,
  paginationLimitRemoved,
  paginationLimitChanged,
  paginationItemsChanged,
  paginationHasMoreAdded,
  paginationHasMoreRemoved,
  paginationHasMoreChanged,
  paginationUrlAdded,
  paginationUrlRemoved,
  paginationUrlChanged,
  paginationAfterChanged,
  paginationBeforeAdded,
  paginationBeforeRemoved,
  paginationBeforeChanged,
  paginationCursorChanged,
  paginationTokenChanged,
  paginationNextTokenChanged,
  paginationEnvelopeChanged,
  errorsPathChanged,
  errorsSchemaAdded,
  errorsSchemaRemoved,
  errorClassAdded,
  errorClassRemoved,
  errorParentAdded,
  errorParentRemoved,
  errorParentChanged,
  errorTypeAdded,
  errorTypeRemoved,
  errorTypeChanged,
  errorStatusAdded,
  errorStatusRemoved,
  errorStatusChanged,
  requestIdHeaderAdded,
  requestIdHeaderRemoved,
  requestIdHeaderChanged,
  shouldRetryHeaderAdded,
  shouldRetryHeaderRemoved,
  shouldRetryHeaderChanged,
  clientRenamed,
  titleChanged,
  apiVersionChanged,
  serverChanged,
  optionAdded,
  optionRemoved,
  optionHeaderChanged,
  optionDefaultAdded,
  optionDefaultRemoved,
  optionDefaultChanged,
  idempotencyAdded,
  idempotencyRemoved,
  idempotencyHeaderChanged,
  idempotencyMethodsChanged,
  expansionAdded,
  expansionRemoved,
  expansionParameterChanged,
  expansionDeeper,
  expansionShallower,
  authSchemeAdded,
  authSchemeRemoved,
  authTypeChanged,
  authHeaderChanged,
  authEnvAdded,
  authEnvRemoved,
  authEnvChanged,
  eventAdded,
  eventRemoved,
  webhooksAdded,
  webhooksRemoved,
  signatureHeaderChanged,
  signatureTimeChanged,
  signatureKeyChanged,
  signedPayloadChanged,
  eventTypeMemberChanged,
  toleranceRaised,
  toleranceLowered,
  descriptionAdded,
  descriptionRemoved,
  descriptionChanged,
  deprecated,
  undeprecated,
  availabilityLimited,
  availabilityGeneral,
  availabilityChanged,
];
