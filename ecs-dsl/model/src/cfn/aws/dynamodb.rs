//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::DynamoDB::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::DynamoDB::Table`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Table(Map);

impl Table {
    /// With the required properties:
    /// - `KeySchema`: at least 1 item.
    pub fn new(key_schema: impl Into<Value<List<KeySchemaElement>>>) -> Self {
        Self(Map::new().set("KeySchema", key_schema))
    }

    /// `AttributeDefinitions`.
    pub fn attribute_definitions(self, value: impl Into<Value<List<AttributeDefinition>>>) -> Self {
        Self(self.0.set("AttributeDefinitions", value))
    }

    /// `BillingMode`.
    pub fn billing_mode(self, value: impl Into<Value<BillingMode>>) -> Self {
        Self(self.0.set("BillingMode", value))
    }

    /// `ContributorInsightsSpecification`.
    pub fn contributor_insights_specification(self, value: impl Into<Value<ContributorInsightsSpecification>>) -> Self {
        Self(self.0.set("ContributorInsightsSpecification", value))
    }

    /// `DeletionProtectionEnabled`.
    pub fn deletion_protection_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DeletionProtectionEnabled", value))
    }

    /// `GlobalSecondaryIndexes`.
    pub fn global_secondary_indexes(self, value: impl Into<Value<List<GlobalSecondaryIndex>>>) -> Self {
        Self(self.0.set("GlobalSecondaryIndexes", value))
    }

    /// `ImportSourceSpecification`.
    pub fn import_source_specification(self, value: impl Into<Value<ImportSourceSpecification>>) -> Self {
        Self(self.0.set("ImportSourceSpecification", value))
    }

    /// `KinesisStreamSpecification`.
    pub fn kinesis_stream_specification(self, value: impl Into<Value<KinesisStreamSpecification>>) -> Self {
        Self(self.0.set("KinesisStreamSpecification", value))
    }

    /// `LocalSecondaryIndexes`.
    pub fn local_secondary_indexes(self, value: impl Into<Value<List<LocalSecondaryIndex>>>) -> Self {
        Self(self.0.set("LocalSecondaryIndexes", value))
    }

    /// `OnDemandThroughput`.
    pub fn on_demand_throughput(self, value: impl Into<Value<OnDemandThroughput>>) -> Self {
        Self(self.0.set("OnDemandThroughput", value))
    }

    /// `PointInTimeRecoverySpecification`.
    pub fn point_in_time_recovery_specification(self, value: impl Into<Value<PointInTimeRecoverySpecification>>) -> Self {
        Self(self.0.set("PointInTimeRecoverySpecification", value))
    }

    /// `ProvisionedThroughput`.
    pub fn provisioned_throughput(self, value: impl Into<Value<ProvisionedThroughput>>) -> Self {
        Self(self.0.set("ProvisionedThroughput", value))
    }

    /// `ResourcePolicy`.
    pub fn resource_policy(self, value: impl Into<Value<ResourcePolicy>>) -> Self {
        Self(self.0.set("ResourcePolicy", value))
    }

    /// `SSESpecification`.
    pub fn sse_specification(self, value: impl Into<Value<SseSpecification>>) -> Self {
        Self(self.0.set("SSESpecification", value))
    }

    /// `StreamSpecification`.
    pub fn stream_specification(self, value: impl Into<Value<StreamSpecification>>) -> Self {
        Self(self.0.set("StreamSpecification", value))
    }

    /// `TableClass`.
    pub fn table_class(self, value: impl Into<Value<TableClass>>) -> Self {
        Self(self.0.set("TableClass", value))
    }

    /// `TableName`: 1 to 1024 characters.
    pub fn table_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TableName", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TimeToLiveSpecification`.
    pub fn time_to_live_specification(self, value: impl Into<Value<TimeToLiveSpecification>>) -> Self {
        Self(self.0.set("TimeToLiveSpecification", value))
    }

    /// `VectorIndexes`: at least 1 item.
    pub fn vector_indexes(self, value: impl Into<Value<List<VectorIndex>>>) -> Self {
        Self(self.0.set("VectorIndexes", value))
    }

    /// `WarmThroughput`.
    pub fn warm_throughput(self, value: impl Into<Value<WarmThroughput>>) -> Self {
        Self(self.0.set("WarmThroughput", value))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct AttributeDefinition(Map);

impl AttributeDefinition {
    /// With the required properties:
    /// - `AttributeName`: 1 to 255 characters.
    /// - `AttributeType`.
    pub fn new(attribute_name: impl Into<Value<String>>, attribute_type: impl Into<Value<AttributeType>>) -> Self {
        Self(Map::new().set("AttributeName", attribute_name).set("AttributeType", attribute_type))
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
    /// The value in AWS's spelling.
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct ContributorInsightsSpecification(Map);

impl ContributorInsightsSpecification {
    /// With the required properties:
    /// - `Enabled`.
    pub fn new(enabled: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("Enabled", enabled))
    }

    /// `Mode`.
    pub fn mode(self, value: impl Into<Value<ContributorInsightsSpecificationMode>>) -> Self {
        Self(self.0.set("Mode", value))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct Csv(Map);

impl Csv {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Delimiter`.
    pub fn delimiter(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Delimiter", value))
    }

    /// `HeaderList`.
    pub fn header_list(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("HeaderList", value))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct GlobalSecondaryIndex(Map);

impl GlobalSecondaryIndex {
    /// With the required properties:
    /// - `IndexName`: 3 to 255 characters.
    /// - `KeySchema`: at least 1 item.
    /// - `Projection`.
    pub fn new(index_name: impl Into<Value<String>>, key_schema: impl Into<Value<List<KeySchemaElement>>>, projection: impl Into<Value<Projection>>) -> Self {
        Self(Map::new().set("IndexName", index_name).set("KeySchema", key_schema).set("Projection", projection))
    }

    /// `ContributorInsightsSpecification`.
    pub fn contributor_insights_specification(self, value: impl Into<Value<ContributorInsightsSpecification>>) -> Self {
        Self(self.0.set("ContributorInsightsSpecification", value))
    }

    /// `OnDemandThroughput`.
    pub fn on_demand_throughput(self, value: impl Into<Value<OnDemandThroughput>>) -> Self {
        Self(self.0.set("OnDemandThroughput", value))
    }

    /// `ProvisionedThroughput`.
    pub fn provisioned_throughput(self, value: impl Into<Value<ProvisionedThroughput>>) -> Self {
        Self(self.0.set("ProvisionedThroughput", value))
    }

    /// `WarmThroughput`.
    pub fn warm_throughput(self, value: impl Into<Value<WarmThroughput>>) -> Self {
        Self(self.0.set("WarmThroughput", value))
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
#[derive(Clone, Debug)]
pub struct ImportSourceSpecification(Map);

impl ImportSourceSpecification {
    /// With the required properties:
    /// - `InputFormat`.
    /// - `S3BucketSource`.
    pub fn new(input_format: impl Into<Value<String>>, s3_bucket_source: impl Into<Value<S3BucketSource>>) -> Self {
        Self(Map::new().set("InputFormat", input_format).set("S3BucketSource", s3_bucket_source))
    }

    /// `InputCompressionType`.
    pub fn input_compression_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InputCompressionType", value))
    }

    /// `InputFormatOptions`.
    pub fn input_format_options(self, value: impl Into<Value<InputFormatOptions>>) -> Self {
        Self(self.0.set("InputFormatOptions", value))
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
#[derive(Clone, Debug)]
pub struct InputFormatOptions(Map);

impl InputFormatOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Csv`.
    pub fn csv(self, value: impl Into<Value<Csv>>) -> Self {
        Self(self.0.set("Csv", value))
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
#[derive(Clone, Debug)]
pub struct KeySchemaElement(Map);

impl KeySchemaElement {
    /// With the required properties:
    /// - `AttributeName`: 1 to 255 characters.
    /// - `KeyType`.
    pub fn new(attribute_name: impl Into<Value<String>>, key_type: impl Into<Value<KeyType>>) -> Self {
        Self(Map::new().set("AttributeName", attribute_name).set("KeyType", key_type))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct KinesisStreamSpecification(Map);

impl KinesisStreamSpecification {
    /// With the required properties:
    /// - `StreamArn`.
    pub fn new(stream_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("StreamArn", stream_arn))
    }

    /// `ApproximateCreationDateTimePrecision`.
    pub fn approximate_creation_date_time_precision(self, value: impl Into<Value<ApproximateCreationDateTimePrecision>>) -> Self {
        Self(self.0.set("ApproximateCreationDateTimePrecision", value))
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
#[derive(Clone, Debug)]
pub struct LocalSecondaryIndex(Map);

impl LocalSecondaryIndex {
    /// With the required properties:
    /// - `IndexName`: 3 to 255 characters.
    /// - `KeySchema`: exactly 2 items.
    /// - `Projection`.
    pub fn new(index_name: impl Into<Value<String>>, key_schema: impl Into<Value<List<KeySchemaElement>>>, projection: impl Into<Value<Projection>>) -> Self {
        Self(Map::new().set("IndexName", index_name).set("KeySchema", key_schema).set("Projection", projection))
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
#[derive(Clone, Debug)]
pub struct OnDemandThroughput(Map);

impl OnDemandThroughput {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MaxReadRequestUnits`: at least 1.
    pub fn max_read_request_units(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxReadRequestUnits", value))
    }

    /// `MaxWriteRequestUnits`: at least 1.
    pub fn max_write_request_units(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxWriteRequestUnits", value))
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
#[derive(Clone, Debug)]
pub struct PointInTimeRecoverySpecification(Map);

impl PointInTimeRecoverySpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `PointInTimeRecoveryEnabled`.
    pub fn point_in_time_recovery_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("PointInTimeRecoveryEnabled", value))
    }

    /// `RecoveryPeriodInDays`: 1 to 35.
    pub fn recovery_period_in_days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("RecoveryPeriodInDays", value))
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
#[derive(Clone, Debug)]
pub struct Projection(Map);

impl Projection {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `NonKeyAttributes`.
    pub fn non_key_attributes(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("NonKeyAttributes", value))
    }

    /// `ProjectionType`.
    pub fn projection_type(self, value: impl Into<Value<ProjectionType>>) -> Self {
        Self(self.0.set("ProjectionType", value))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct ProvisionedThroughput(Map);

impl ProvisionedThroughput {
    /// With the required properties:
    /// - `ReadCapacityUnits`.
    /// - `WriteCapacityUnits`.
    pub fn new(read_capacity_units: impl Into<Value<i64>>, write_capacity_units: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("ReadCapacityUnits", read_capacity_units).set("WriteCapacityUnits", write_capacity_units))
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
#[derive(Clone, Debug)]
pub struct ResourcePolicy(Map);

impl ResourcePolicy {
    /// With the required properties:
    /// - `PolicyDocument`.
    pub fn new(policy_document: impl Into<Value<Json>>) -> Self {
        Self(Map::new().set("PolicyDocument", policy_document))
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
#[derive(Clone, Debug)]
pub struct S3BucketSource(Map);

impl S3BucketSource {
    /// With the required properties:
    /// - `S3Bucket`.
    pub fn new(s3_bucket: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("S3Bucket", s3_bucket))
    }

    /// `S3BucketOwner`.
    pub fn s3_bucket_owner(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("S3BucketOwner", value))
    }

    /// `S3KeyPrefix`.
    pub fn s3_key_prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("S3KeyPrefix", value))
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
#[derive(Clone, Debug)]
pub struct SearchSchemaElement(Map);

impl SearchSchemaElement {
    /// With the required properties:
    /// - `AttributeName`: 0 to 65535 characters.
    /// - `SearchSchemaElementType`.
    pub fn new(attribute_name: impl Into<Value<String>>, search_schema_element_type: impl Into<Value<SearchSchemaElementType>>) -> Self {
        Self(Map::new().set("AttributeName", attribute_name).set("SearchSchemaElementType", search_schema_element_type))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct SseSpecification(Map);

impl SseSpecification {
    /// With the required properties:
    /// - `SSEEnabled`.
    pub fn new(sse_enabled: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("SSEEnabled", sse_enabled))
    }

    /// `KMSMasterKeyId`.
    pub fn kms_master_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KMSMasterKeyId", value))
    }

    /// `SSEType`.
    pub fn sse_type(self, value: impl Into<Value<SseType>>) -> Self {
        Self(self.0.set("SSEType", value))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct StreamSpecification(Map);

impl StreamSpecification {
    /// With the required properties:
    /// - `StreamViewType`.
    pub fn new(stream_view_type: impl Into<Value<StreamViewType>>) -> Self {
        Self(Map::new().set("StreamViewType", stream_view_type))
    }

    /// `ResourcePolicy`.
    pub fn resource_policy(self, value: impl Into<Value<ResourcePolicy>>) -> Self {
        Self(self.0.set("ResourcePolicy", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
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
    /// The value in AWS's spelling.
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
    /// - `Value`: 0 to 256 characters.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
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
#[derive(Clone, Debug)]
pub struct TimeToLiveSpecification(Map);

impl TimeToLiveSpecification {
    /// With the required properties:
    /// - `Enabled`.
    pub fn new(enabled: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("Enabled", enabled))
    }

    /// `AttributeName`.
    pub fn attribute_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AttributeName", value))
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
#[derive(Clone, Debug)]
pub struct VectorAttribute(Map);

impl VectorAttribute {
    /// With the required properties:
    /// - `AttributeName`: 1 to 255 characters.
    pub fn new(attribute_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("AttributeName", attribute_name))
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
#[derive(Clone, Debug)]
pub struct VectorIndex(Map);

impl VectorIndex {
    /// With the required properties:
    /// - `Dimensions`: 1 to 4096.
    /// - `DistanceFunction`.
    /// - `IndexName`: 3 to 255 characters.
    /// - `Projection`.
    /// - `VectorAttribute`.
    pub fn new(dimensions: impl Into<Value<i64>>, distance_function: impl Into<Value<DistanceFunction>>, index_name: impl Into<Value<String>>, projection: impl Into<Value<Projection>>, vector_attribute: impl Into<Value<VectorAttribute>>) -> Self {
        Self(Map::new().set("Dimensions", dimensions).set("DistanceFunction", distance_function).set("IndexName", index_name).set("Projection", projection).set("VectorAttribute", vector_attribute))
    }

    /// `SearchSchema`: at least 1 item.
    pub fn search_schema(self, value: impl Into<Value<List<SearchSchemaElement>>>) -> Self {
        Self(self.0.set("SearchSchema", value))
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
#[derive(Clone, Debug)]
pub struct WarmThroughput(Map);

impl WarmThroughput {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ReadUnitsPerSecond`: at least 1.
    pub fn read_units_per_second(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ReadUnitsPerSecond", value))
    }

    /// `WriteUnitsPerSecond`: at least 1.
    pub fn write_units_per_second(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("WriteUnitsPerSecond", value))
    }
}

impl PropertyType for WarmThroughput {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
