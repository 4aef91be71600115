//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::DynamoDB::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Table(Map);

impl Table {
    /// With what AWS requires:
    /// - `KeySchema`: at least 1 items.
    pub fn new(key_schema: impl Into<Value<List<KeySchemaElement>>>) -> Self {
        Self(
            Map::new()
            .and("KeySchema", key_schema.into().into_expr())
        )
    }

    /// `AttributeDefinitions`.
    pub fn attribute_definitions(self, value: impl Into<Value<List<AttributeDefinition>>>) -> Self {
        Self(self.0.and("AttributeDefinitions", value.into().into_expr()))
    }

    /// `BillingMode`.
    pub fn billing_mode(self, value: impl Into<Value<BillingMode>>) -> Self {
        Self(self.0.and("BillingMode", value.into().into_expr()))
    }

    /// `ContributorInsightsSpecification`.
    pub fn contributor_insights_specification(self, value: impl Into<Value<ContributorInsightsSpecification>>) -> Self {
        Self(self.0.and("ContributorInsightsSpecification", value.into().into_expr()))
    }

    /// `DeletionProtectionEnabled`.
    pub fn deletion_protection_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("DeletionProtectionEnabled", value.into().into_expr()))
    }

    /// `GlobalSecondaryIndexes`.
    pub fn global_secondary_indexes(self, value: impl Into<Value<List<GlobalSecondaryIndex>>>) -> Self {
        Self(self.0.and("GlobalSecondaryIndexes", value.into().into_expr()))
    }

    /// `ImportSourceSpecification`.
    pub fn import_source_specification(self, value: impl Into<Value<ImportSourceSpecification>>) -> Self {
        Self(self.0.and("ImportSourceSpecification", value.into().into_expr()))
    }

    /// `KinesisStreamSpecification`.
    pub fn kinesis_stream_specification(self, value: impl Into<Value<KinesisStreamSpecification>>) -> Self {
        Self(self.0.and("KinesisStreamSpecification", value.into().into_expr()))
    }

    /// `LocalSecondaryIndexes`.
    pub fn local_secondary_indexes(self, value: impl Into<Value<List<LocalSecondaryIndex>>>) -> Self {
        Self(self.0.and("LocalSecondaryIndexes", value.into().into_expr()))
    }

    /// `OnDemandThroughput`.
    pub fn on_demand_throughput(self, value: impl Into<Value<OnDemandThroughput>>) -> Self {
        Self(self.0.and("OnDemandThroughput", value.into().into_expr()))
    }

    /// `PointInTimeRecoverySpecification`.
    pub fn point_in_time_recovery_specification(self, value: impl Into<Value<PointInTimeRecoverySpecification>>) -> Self {
        Self(self.0.and("PointInTimeRecoverySpecification", value.into().into_expr()))
    }

    /// `ProvisionedThroughput`.
    pub fn provisioned_throughput(self, value: impl Into<Value<ProvisionedThroughput>>) -> Self {
        Self(self.0.and("ProvisionedThroughput", value.into().into_expr()))
    }

    /// `ResourcePolicy`.
    pub fn resource_policy(self, value: impl Into<Value<ResourcePolicy>>) -> Self {
        Self(self.0.and("ResourcePolicy", value.into().into_expr()))
    }

    /// `SSESpecification`.
    pub fn sse_specification(self, value: impl Into<Value<SseSpecification>>) -> Self {
        Self(self.0.and("SSESpecification", value.into().into_expr()))
    }

    /// `StreamSpecification`.
    pub fn stream_specification(self, value: impl Into<Value<StreamSpecification>>) -> Self {
        Self(self.0.and("StreamSpecification", value.into().into_expr()))
    }

    /// `TableClass`.
    pub fn table_class(self, value: impl Into<Value<TableClass>>) -> Self {
        Self(self.0.and("TableClass", value.into().into_expr()))
    }

    /// `TableName`: 1 to 1024 characters.
    pub fn table_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("TableName", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }

    /// `TimeToLiveSpecification`.
    pub fn time_to_live_specification(self, value: impl Into<Value<TimeToLiveSpecification>>) -> Self {
        Self(self.0.and("TimeToLiveSpecification", value.into().into_expr()))
    }

    /// `VectorIndexes`: at least 1 items.
    pub fn vector_indexes(self, value: impl Into<Value<List<VectorIndex>>>) -> Self {
        Self(self.0.and("VectorIndexes", value.into().into_expr()))
    }

    /// `WarmThroughput`.
    pub fn warm_throughput(self, value: impl Into<Value<WarmThroughput>>) -> Self {
        Self(self.0.and("WarmThroughput", value.into().into_expr()))
    }
}

impl ResourceType for Table {
    const TYPE: &'static str = "AWS::DynamoDB::Table";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Table> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `StreamArn`.
    #[inline]
    pub fn stream_arn(&self) -> Value<String> {
        self.attribute("StreamArn")
    }
}

/// `ApproximateCreationDateTimePrecision` of `AWS::DynamoDB::Table`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ApproximateCreationDateTimePrecision {
    /// `MICROSECOND`.
    Microsecond,
    /// `MILLISECOND`.
    Millisecond,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ApproximateCreationDateTimePrecision {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Microsecond => "MICROSECOND",
            Self::Millisecond => "MILLISECOND",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ApproximateCreationDateTimePrecision {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AttributeDefinition` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct AttributeDefinition(Map);

impl AttributeDefinition {
    /// With what AWS requires:
    /// - `AttributeName`: 1 to 255 characters.
    /// - `AttributeType`.
    pub fn new(attribute_name: impl Into<Value<String>>, attribute_type: impl Into<Value<AttributeType>>) -> Self {
        Self(
            Map::new()
            .and("AttributeName", attribute_name.into().into_expr())
            .and("AttributeType", attribute_type.into().into_expr())
        )
    }
}

impl PropertyType for AttributeDefinition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AttributeType` of `AWS::DynamoDB::Table`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AttributeType {
    /// `B`.
    B,
    /// `N`.
    N,
    /// `S`.
    S,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AttributeType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::B => "B",
            Self::N => "N",
            Self::S => "S",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AttributeType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `BillingMode` of `AWS::DynamoDB::Table`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BillingMode {
    /// `PAY_PER_REQUEST`.
    PayPerRequest,
    /// `PROVISIONED`.
    Provisioned,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BillingMode {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PayPerRequest => "PAY_PER_REQUEST",
            Self::Provisioned => "PROVISIONED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BillingMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ContributorInsightsSpecification` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct ContributorInsightsSpecification(Map);

impl ContributorInsightsSpecification {
    /// With what AWS requires:
    /// - `Enabled`.
    pub fn new(enabled: impl Into<Value<bool>>) -> Self {
        Self(
            Map::new()
            .and("Enabled", enabled.into().into_expr())
        )
    }

    /// `Mode`.
    pub fn mode(self, value: impl Into<Value<ContributorInsightsSpecificationMode>>) -> Self {
        Self(self.0.and("Mode", value.into().into_expr()))
    }
}

impl PropertyType for ContributorInsightsSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ContributorInsightsSpecificationMode` of `AWS::DynamoDB::Table`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ContributorInsightsSpecificationMode {
    /// `ACCESSED_AND_THROTTLED_KEYS`.
    AccessedAndThrottledKeys,
    /// `THROTTLED_KEYS`.
    ThrottledKeys,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ContributorInsightsSpecificationMode {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AccessedAndThrottledKeys => "ACCESSED_AND_THROTTLED_KEYS",
            Self::ThrottledKeys => "THROTTLED_KEYS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ContributorInsightsSpecificationMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Csv` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Csv(Map);

impl Csv {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Delimiter`.
    pub fn delimiter(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Delimiter", value.into().into_expr()))
    }

    /// `HeaderList`.
    pub fn header_list(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("HeaderList", value.into().into_expr()))
    }
}

impl PropertyType for Csv {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DistanceFunction` of `AWS::DynamoDB::Table`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DistanceFunction {
    /// `COSINE`.
    Cosine,
    /// `DOT_PRODUCT`.
    DotProduct,
    /// `EUCLIDEAN`.
    Euclidean,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DistanceFunction {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cosine => "COSINE",
            Self::DotProduct => "DOT_PRODUCT",
            Self::Euclidean => "EUCLIDEAN",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DistanceFunction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `GlobalSecondaryIndex` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct GlobalSecondaryIndex(Map);

impl GlobalSecondaryIndex {
    /// With what AWS requires:
    /// - `IndexName`: 3 to 255 characters.
    /// - `KeySchema`: at least 1 items.
    /// - `Projection`.
    pub fn new(index_name: impl Into<Value<String>>, key_schema: impl Into<Value<List<KeySchemaElement>>>, projection: impl Into<Value<Projection>>) -> Self {
        Self(
            Map::new()
            .and("IndexName", index_name.into().into_expr())
            .and("KeySchema", key_schema.into().into_expr())
            .and("Projection", projection.into().into_expr())
        )
    }

    /// `ContributorInsightsSpecification`.
    pub fn contributor_insights_specification(self, value: impl Into<Value<ContributorInsightsSpecification>>) -> Self {
        Self(self.0.and("ContributorInsightsSpecification", value.into().into_expr()))
    }

    /// `OnDemandThroughput`.
    pub fn on_demand_throughput(self, value: impl Into<Value<OnDemandThroughput>>) -> Self {
        Self(self.0.and("OnDemandThroughput", value.into().into_expr()))
    }

    /// `ProvisionedThroughput`.
    pub fn provisioned_throughput(self, value: impl Into<Value<ProvisionedThroughput>>) -> Self {
        Self(self.0.and("ProvisionedThroughput", value.into().into_expr()))
    }

    /// `WarmThroughput`.
    pub fn warm_throughput(self, value: impl Into<Value<WarmThroughput>>) -> Self {
        Self(self.0.and("WarmThroughput", value.into().into_expr()))
    }
}

impl PropertyType for GlobalSecondaryIndex {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ImportSourceSpecification` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct ImportSourceSpecification(Map);

impl ImportSourceSpecification {
    /// With what AWS requires:
    /// - `InputFormat`.
    /// - `S3BucketSource`.
    pub fn new(input_format: impl Into<Value<String>>, s3_bucket_source: impl Into<Value<S3BucketSource>>) -> Self {
        Self(
            Map::new()
            .and("InputFormat", input_format.into().into_expr())
            .and("S3BucketSource", s3_bucket_source.into().into_expr())
        )
    }

    /// `InputCompressionType`.
    pub fn input_compression_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("InputCompressionType", value.into().into_expr()))
    }

    /// `InputFormatOptions`.
    pub fn input_format_options(self, value: impl Into<Value<InputFormatOptions>>) -> Self {
        Self(self.0.and("InputFormatOptions", value.into().into_expr()))
    }
}

impl PropertyType for ImportSourceSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InputFormatOptions` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputFormatOptions(Map);

impl InputFormatOptions {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Csv`.
    pub fn csv(self, value: impl Into<Value<Csv>>) -> Self {
        Self(self.0.and("Csv", value.into().into_expr()))
    }
}

impl PropertyType for InputFormatOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `KeySchemaElement` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct KeySchemaElement(Map);

impl KeySchemaElement {
    /// With what AWS requires:
    /// - `AttributeName`: 1 to 255 characters.
    /// - `KeyType`.
    pub fn new(attribute_name: impl Into<Value<String>>, key_type: impl Into<Value<KeyType>>) -> Self {
        Self(
            Map::new()
            .and("AttributeName", attribute_name.into().into_expr())
            .and("KeyType", key_type.into().into_expr())
        )
    }
}

impl PropertyType for KeySchemaElement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `KeyType` of `AWS::DynamoDB::Table`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum KeyType {
    /// `HASH`.
    Hash,
    /// `RANGE`.
    Range,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl KeyType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Hash => "HASH",
            Self::Range => "RANGE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for KeyType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `KinesisStreamSpecification` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct KinesisStreamSpecification(Map);

impl KinesisStreamSpecification {
    /// With what AWS requires:
    /// - `StreamArn`.
    pub fn new(stream_arn: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("StreamArn", stream_arn.into().into_expr())
        )
    }

    /// `ApproximateCreationDateTimePrecision`.
    pub fn approximate_creation_date_time_precision(self, value: impl Into<Value<ApproximateCreationDateTimePrecision>>) -> Self {
        Self(self.0.and("ApproximateCreationDateTimePrecision", value.into().into_expr()))
    }
}

impl PropertyType for KinesisStreamSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LocalSecondaryIndex` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct LocalSecondaryIndex(Map);

impl LocalSecondaryIndex {
    /// With what AWS requires:
    /// - `IndexName`: 3 to 255 characters.
    /// - `KeySchema`: exactly 2 items.
    /// - `Projection`.
    pub fn new(index_name: impl Into<Value<String>>, key_schema: impl Into<Value<List<KeySchemaElement>>>, projection: impl Into<Value<Projection>>) -> Self {
        Self(
            Map::new()
            .and("IndexName", index_name.into().into_expr())
            .and("KeySchema", key_schema.into().into_expr())
            .and("Projection", projection.into().into_expr())
        )
    }
}

impl PropertyType for LocalSecondaryIndex {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OnDemandThroughput` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnDemandThroughput(Map);

impl OnDemandThroughput {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MaxReadRequestUnits`: at least 1.
    pub fn max_read_request_units(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MaxReadRequestUnits", value.into().into_expr()))
    }

    /// `MaxWriteRequestUnits`: at least 1.
    pub fn max_write_request_units(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MaxWriteRequestUnits", value.into().into_expr()))
    }
}

impl PropertyType for OnDemandThroughput {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PointInTimeRecoverySpecification` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PointInTimeRecoverySpecification(Map);

impl PointInTimeRecoverySpecification {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `PointInTimeRecoveryEnabled`.
    pub fn point_in_time_recovery_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("PointInTimeRecoveryEnabled", value.into().into_expr()))
    }

    /// `RecoveryPeriodInDays`: 1 to 35.
    pub fn recovery_period_in_days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("RecoveryPeriodInDays", value.into().into_expr()))
    }
}

impl PropertyType for PointInTimeRecoverySpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Projection` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Projection(Map);

impl Projection {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `NonKeyAttributes`.
    pub fn non_key_attributes(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("NonKeyAttributes", value.into().into_expr()))
    }

    /// `ProjectionType`.
    pub fn projection_type(self, value: impl Into<Value<ProjectionType>>) -> Self {
        Self(self.0.and("ProjectionType", value.into().into_expr()))
    }
}

impl PropertyType for Projection {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ProjectionType` of `AWS::DynamoDB::Table`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ProjectionType {
    /// `ALL`.
    All,
    /// `INCLUDE`.
    Include,
    /// `KEYS_ONLY`.
    KeysOnly,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ProjectionType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::All => "ALL",
            Self::Include => "INCLUDE",
            Self::KeysOnly => "KEYS_ONLY",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ProjectionType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ProvisionedThroughput` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct ProvisionedThroughput(Map);

impl ProvisionedThroughput {
    /// With what AWS requires:
    /// - `ReadCapacityUnits`.
    /// - `WriteCapacityUnits`.
    pub fn new(read_capacity_units: impl Into<Value<i64>>, write_capacity_units: impl Into<Value<i64>>) -> Self {
        Self(
            Map::new()
            .and("ReadCapacityUnits", read_capacity_units.into().into_expr())
            .and("WriteCapacityUnits", write_capacity_units.into().into_expr())
        )
    }
}

impl PropertyType for ProvisionedThroughput {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ResourcePolicy` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct ResourcePolicy(Map);

impl ResourcePolicy {
    /// With what AWS requires:
    /// - `PolicyDocument`.
    pub fn new(policy_document: impl Into<Value<Json>>) -> Self {
        Self(
            Map::new()
            .and("PolicyDocument", policy_document.into().into_expr())
        )
    }
}

impl PropertyType for ResourcePolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `S3BucketSource` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct S3BucketSource(Map);

impl S3BucketSource {
    /// With what AWS requires:
    /// - `S3Bucket`.
    pub fn new(s3_bucket: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("S3Bucket", s3_bucket.into().into_expr())
        )
    }

    /// `S3BucketOwner`.
    pub fn s3_bucket_owner(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("S3BucketOwner", value.into().into_expr()))
    }

    /// `S3KeyPrefix`.
    pub fn s3_key_prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("S3KeyPrefix", value.into().into_expr()))
    }
}

impl PropertyType for S3BucketSource {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SearchSchemaElement` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct SearchSchemaElement(Map);

impl SearchSchemaElement {
    /// With what AWS requires:
    /// - `AttributeName`: 0 to 65535 characters.
    /// - `SearchSchemaElementType`.
    pub fn new(attribute_name: impl Into<Value<String>>, search_schema_element_type: impl Into<Value<SearchSchemaElementType>>) -> Self {
        Self(
            Map::new()
            .and("AttributeName", attribute_name.into().into_expr())
            .and("SearchSchemaElementType", search_schema_element_type.into().into_expr())
        )
    }
}

impl PropertyType for SearchSchemaElement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SearchSchemaElementType` of `AWS::DynamoDB::Table`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SearchSchemaElementType {
    /// `HASH`.
    Hash,
    /// `INLINE_FILTER`.
    InlineFilter,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SearchSchemaElementType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Hash => "HASH",
            Self::InlineFilter => "INLINE_FILTER",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SearchSchemaElementType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SseSpecification` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct SseSpecification(Map);

impl SseSpecification {
    /// With what AWS requires:
    /// - `SSEEnabled`.
    pub fn new(sse_enabled: impl Into<Value<bool>>) -> Self {
        Self(
            Map::new()
            .and("SSEEnabled", sse_enabled.into().into_expr())
        )
    }

    /// `KMSMasterKeyId`.
    pub fn kms_master_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("KMSMasterKeyId", value.into().into_expr()))
    }

    /// `SSEType`.
    pub fn sse_type(self, value: impl Into<Value<SseType>>) -> Self {
        Self(self.0.and("SSEType", value.into().into_expr()))
    }
}

impl PropertyType for SseSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SseType` of `AWS::DynamoDB::Table`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SseType {
    /// `KMS`.
    Kms,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SseType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Kms => "KMS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SseType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `StreamSpecification` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct StreamSpecification(Map);

impl StreamSpecification {
    /// With what AWS requires:
    /// - `StreamViewType`.
    pub fn new(stream_view_type: impl Into<Value<StreamViewType>>) -> Self {
        Self(
            Map::new()
            .and("StreamViewType", stream_view_type.into().into_expr())
        )
    }

    /// `ResourcePolicy`.
    pub fn resource_policy(self, value: impl Into<Value<ResourcePolicy>>) -> Self {
        Self(self.0.and("ResourcePolicy", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }
}

impl PropertyType for StreamSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `StreamViewType` of `AWS::DynamoDB::Table`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum StreamViewType {
    /// `KEYS_ONLY`.
    KeysOnly,
    /// `NEW_AND_OLD_IMAGES`.
    NewAndOldImages,
    /// `NEW_IMAGE`.
    NewImage,
    /// `OLD_IMAGE`.
    OldImage,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl StreamViewType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::KeysOnly => "KEYS_ONLY",
            Self::NewAndOldImages => "NEW_AND_OLD_IMAGES",
            Self::NewImage => "NEW_IMAGE",
            Self::OldImage => "OLD_IMAGE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for StreamViewType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TableClass` of `AWS::DynamoDB::Table`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TableClass {
    /// `STANDARD`.
    Standard,
    /// `STANDARD_INFREQUENT_ACCESS`.
    StandardInfrequentAccess,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TableClass {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Standard => "STANDARD",
            Self::StandardInfrequentAccess => "STANDARD_INFREQUENT_ACCESS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TableClass {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Tag` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Tag(Map);

impl Tag {
    /// With what AWS requires:
    /// - `Key`: 1 to 128 characters.
    /// - `Value`: 0 to 256 characters.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Key", key.into().into_expr())
            .and("Value", value.into().into_expr())
        )
    }
}

impl PropertyType for Tag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TimeToLiveSpecification` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct TimeToLiveSpecification(Map);

impl TimeToLiveSpecification {
    /// With what AWS requires:
    /// - `Enabled`.
    pub fn new(enabled: impl Into<Value<bool>>) -> Self {
        Self(
            Map::new()
            .and("Enabled", enabled.into().into_expr())
        )
    }

    /// `AttributeName`.
    pub fn attribute_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AttributeName", value.into().into_expr()))
    }
}

impl PropertyType for TimeToLiveSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VectorAttribute` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct VectorAttribute(Map);

impl VectorAttribute {
    /// With what AWS requires:
    /// - `AttributeName`: 1 to 255 characters.
    pub fn new(attribute_name: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("AttributeName", attribute_name.into().into_expr())
        )
    }
}

impl PropertyType for VectorAttribute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VectorIndex` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct VectorIndex(Map);

impl VectorIndex {
    /// With what AWS requires:
    /// - `Dimensions`: 1 to 4096.
    /// - `DistanceFunction`.
    /// - `IndexName`: 3 to 255 characters.
    /// - `Projection`.
    /// - `VectorAttribute`.
    pub fn new(dimensions: impl Into<Value<i64>>, distance_function: impl Into<Value<DistanceFunction>>, index_name: impl Into<Value<String>>, projection: impl Into<Value<Projection>>, vector_attribute: impl Into<Value<VectorAttribute>>) -> Self {
        Self(
            Map::new()
            .and("Dimensions", dimensions.into().into_expr())
            .and("DistanceFunction", distance_function.into().into_expr())
            .and("IndexName", index_name.into().into_expr())
            .and("Projection", projection.into().into_expr())
            .and("VectorAttribute", vector_attribute.into().into_expr())
        )
    }

    /// `SearchSchema`: at least 1 items.
    pub fn search_schema(self, value: impl Into<Value<List<SearchSchemaElement>>>) -> Self {
        Self(self.0.and("SearchSchema", value.into().into_expr()))
    }
}

impl PropertyType for VectorIndex {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `WarmThroughput` of `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WarmThroughput(Map);

impl WarmThroughput {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ReadUnitsPerSecond`: at least 1.
    pub fn read_units_per_second(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("ReadUnitsPerSecond", value.into().into_expr()))
    }

    /// `WriteUnitsPerSecond`: at least 1.
    pub fn write_units_per_second(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("WriteUnitsPerSecond", value.into().into_expr()))
    }
}

impl PropertyType for WarmThroughput {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
