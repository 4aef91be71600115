//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::Lambda::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Function(Map);

impl Function {
    /// With the required properties:
    /// - `Code`.
    /// - `Role`: 0 to 10000 characters.
    pub fn new(code: impl Into<Value<Code>>, role: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Code", code).set("Role", role))
    }

    /// `Architectures`: exactly 1 item.
    pub fn architectures(self, value: impl Into<Value<List<FunctionArchitecture>>>) -> Self {
        Self(self.0.set("Architectures", value))
    }

    /// `CapacityProviderConfig`.
    pub fn capacity_provider_config(self, value: impl Into<Value<CapacityProviderConfig>>) -> Self {
        Self(self.0.set("CapacityProviderConfig", value))
    }

    /// `CodeSigningConfigArn`: 0 to 200 characters.
    pub fn code_signing_config_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CodeSigningConfigArn", value))
    }

    /// `DeadLetterConfig`.
    pub fn dead_letter_config(self, value: impl Into<Value<DeadLetterConfig>>) -> Self {
        Self(self.0.set("DeadLetterConfig", value))
    }

    /// `Description`: 0 to 256 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `DurableConfig`.
    pub fn durable_config(self, value: impl Into<Value<DurableConfig>>) -> Self {
        Self(self.0.set("DurableConfig", value))
    }

    /// `Environment`.
    pub fn environment(self, value: impl Into<Value<Environment>>) -> Self {
        Self(self.0.set("Environment", value))
    }

    /// `EphemeralStorage`.
    pub fn ephemeral_storage(self, value: impl Into<Value<EphemeralStorage>>) -> Self {
        Self(self.0.set("EphemeralStorage", value))
    }

    /// `FileSystemConfigs`: 0 to 1 item.
    pub fn file_system_configs(self, value: impl Into<Value<List<FileSystemConfig>>>) -> Self {
        Self(self.0.set("FileSystemConfigs", value))
    }

    /// `FunctionName`: at least 1 character.
    pub fn function_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FunctionName", value))
    }

    /// `FunctionScalingConfig`.
    pub fn function_scaling_config(self, value: impl Into<Value<FunctionScalingConfig>>) -> Self {
        Self(self.0.set("FunctionScalingConfig", value))
    }

    /// `Handler`: 0 to 128 characters.
    pub fn handler(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Handler", value))
    }

    /// `ImageConfig`.
    pub fn image_config(self, value: impl Into<Value<ImageConfig>>) -> Self {
        Self(self.0.set("ImageConfig", value))
    }

    /// `KmsKeyArn`: 0 to 10000 characters.
    pub fn kms_key_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyArn", value))
    }

    /// `Layers`: at most 5 items.
    pub fn layers(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Layers", value))
    }

    /// `LoggingConfig`.
    pub fn logging_config(self, value: impl Into<Value<LoggingConfig>>) -> Self {
        Self(self.0.set("LoggingConfig", value))
    }

    /// `MemorySize`: 128 to 32768.
    pub fn memory_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MemorySize", value))
    }

    /// `PackageType`.
    pub fn package_type(self, value: impl Into<Value<PackageType>>) -> Self {
        Self(self.0.set("PackageType", value))
    }

    /// `PublishToLatestPublished`.
    pub fn publish_to_latest_published(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("PublishToLatestPublished", value))
    }

    /// `RecursiveLoop`.
    pub fn recursive_loop(self, value: impl Into<Value<RecursiveLoop>>) -> Self {
        Self(self.0.set("RecursiveLoop", value))
    }

    /// `ReservedConcurrentExecutions`.
    pub fn reserved_concurrent_executions(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ReservedConcurrentExecutions", value))
    }

    /// `Runtime`.
    pub fn runtime(self, value: impl Into<Value<FunctionRuntime>>) -> Self {
        Self(self.0.set("Runtime", value))
    }

    /// `RuntimeManagementConfig`.
    pub fn runtime_management_config(self, value: impl Into<Value<RuntimeManagementConfig>>) -> Self {
        Self(self.0.set("RuntimeManagementConfig", value))
    }

    /// `SnapStart`.
    pub fn snap_start(self, value: impl Into<Value<SnapStart>>) -> Self {
        Self(self.0.set("SnapStart", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TenancyConfig`.
    pub fn tenancy_config(self, value: impl Into<Value<TenancyConfig>>) -> Self {
        Self(self.0.set("TenancyConfig", value))
    }

    /// `Timeout`: 1 to 5400.
    pub fn timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Timeout", value))
    }

    /// `TracingConfig`.
    pub fn tracing_config(self, value: impl Into<Value<TracingConfig>>) -> Self {
        Self(self.0.set("TracingConfig", value))
    }

    /// `VpcConfig`.
    pub fn vpc_config(self, value: impl Into<Value<VpcConfig>>) -> Self {
        Self(self.0.set("VpcConfig", value))
    }
}

impl ResourceType for Function {
    const TYPE: &'static str = "AWS::Lambda::Function";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Function> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `SnapStartResponse.ApplyOn`.
    #[inline]
    pub fn snap_start_response_apply_on(&self) -> Value<String> {
        self.attribute("SnapStartResponse.ApplyOn")
    }

    /// The attribute `SnapStartResponse.OptimizationStatus`.
    #[inline]
    pub fn snap_start_response_optimization_status(&self) -> Value<String> {
        self.attribute("SnapStartResponse.OptimizationStatus")
    }
}

/// `AWS::Lambda::Permission`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Permission(Map);

impl Permission {
    /// With the required properties:
    /// - `Action`: 1 to 256 characters.
    /// - `FunctionName`: 1 to 140 characters.
    /// - `Principal`: 1 to 256 characters.
    pub fn new(action: impl Into<Value<String>>, function_name: impl Into<Value<String>>, principal: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Action", action).set("FunctionName", function_name).set("Principal", principal))
    }

    /// `EventSourceToken`: 1 to 256 characters.
    pub fn event_source_token(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EventSourceToken", value))
    }

    /// `FunctionUrlAuthType`.
    pub fn function_url_auth_type(self, value: impl Into<Value<FunctionUrlAuthType>>) -> Self {
        Self(self.0.set("FunctionUrlAuthType", value))
    }

    /// `InvokedViaFunctionUrl`.
    pub fn invoked_via_function_url(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("InvokedViaFunctionUrl", value))
    }

    /// `PrincipalOrgID`: 12 to 34 characters.
    pub fn principal_org_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PrincipalOrgID", value))
    }

    /// `SourceAccount`: exactly 12 characters.
    pub fn source_account(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceAccount", value))
    }

    /// `SourceArn`: 12 to 1024 characters.
    pub fn source_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceArn", value))
    }
}

impl ResourceType for Permission {
    const TYPE: &'static str = "AWS::Lambda::Permission";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Permission> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `ApplicationLogLevel` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ApplicationLogLevel {
    /// `TRACE`.
    Trace,
    /// `DEBUG`.
    Debug,
    /// `INFO`.
    Info,
    /// `WARN`.
    Warn,
    /// `ERROR`.
    Error,
    /// `FATAL`.
    Fatal,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ApplicationLogLevel {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Trace => "TRACE",
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
            Self::Warn => "WARN",
            Self::Error => "ERROR",
            Self::Fatal => "FATAL",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ApplicationLogLevel {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ApplyOn` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ApplyOn {
    /// `PublishedVersions`.
    PublishedVersions,
    /// `None`.
    None,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ApplyOn {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PublishedVersions => "PublishedVersions",
            Self::None => "None",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ApplyOn {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CapacityProviderConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CapacityProviderConfig(Map);

impl CapacityProviderConfig {
    /// With the required properties:
    /// - `LambdaManagedInstancesCapacityProviderConfig`.
    pub fn new(lambda_managed_instances_capacity_provider_config: impl Into<Value<LambdaManagedInstancesCapacityProviderConfig>>) -> Self {
        Self(Map::new().set("LambdaManagedInstancesCapacityProviderConfig", lambda_managed_instances_capacity_provider_config))
    }
}

impl PropertyType for CapacityProviderConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Code` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Code(Map);

impl Code {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ImageUri`.
    pub fn image_uri(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ImageUri", value))
    }

    /// `S3Bucket`: 3 to 63 characters.
    pub fn s3_bucket(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("S3Bucket", value))
    }

    /// `S3Key`: 1 to 1024 characters.
    pub fn s3_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("S3Key", value))
    }

    /// `S3ObjectStorageMode`.
    pub fn s3_object_storage_mode(self, value: impl Into<Value<S3ObjectStorageMode>>) -> Self {
        Self(self.0.set("S3ObjectStorageMode", value))
    }

    /// `S3ObjectVersion`: 1 to 1024 characters.
    pub fn s3_object_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("S3ObjectVersion", value))
    }

    /// `SourceKMSKeyArn`: 0 to 10000 characters.
    pub fn source_kms_key_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceKMSKeyArn", value))
    }

    /// `ZipFile`.
    pub fn zip_file(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ZipFile", value))
    }
}

impl PropertyType for Code {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeadLetterConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeadLetterConfig(Map);

impl DeadLetterConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `TargetArn`: 0 to 10000 characters.
    pub fn target_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TargetArn", value))
    }
}

impl PropertyType for DeadLetterConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DirectS3Read` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DirectS3Read {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// `AUTO`.
    Auto,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DirectS3Read {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Auto => "AUTO",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DirectS3Read {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DurableConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DurableConfig(Map);

impl DurableConfig {
    /// With the required properties:
    /// - `ExecutionTimeout`: 1 to 31622400.
    pub fn new(execution_timeout: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("ExecutionTimeout", execution_timeout))
    }

    /// `KMSKeyArn`: 0 to 10000 characters.
    pub fn kms_key_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KMSKeyArn", value))
    }

    /// `RetentionPeriodInDays`: 1 to 90.
    pub fn retention_period_in_days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("RetentionPeriodInDays", value))
    }
}

impl PropertyType for DurableConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Environment` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Environment(Map);

impl Environment {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Variables`.
    pub fn variables(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Variables", value))
    }
}

impl PropertyType for Environment {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EphemeralStorage` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EphemeralStorage(Map);

impl EphemeralStorage {
    /// With the required properties:
    /// - `Size`: 512 to 32768.
    pub fn new(size: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Size", size))
    }
}

impl PropertyType for EphemeralStorage {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FileSystemConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FileSystemConfig(Map);

impl FileSystemConfig {
    /// With the required properties:
    /// - `Arn`: at most 200 characters.
    /// - `LocalMountPath`: 0 to 160 characters.
    pub fn new(arn: impl Into<Value<String>>, local_mount_path: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Arn", arn).set("LocalMountPath", local_mount_path))
    }

    /// `S3FilesConfig`.
    pub fn s3_files_config(self, value: impl Into<Value<S3FilesConfig>>) -> Self {
        Self(self.0.set("S3FilesConfig", value))
    }
}

impl PropertyType for FileSystemConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FunctionArchitecture` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum FunctionArchitecture {
    /// `x86_64`.
    X86_64,
    /// `arm64`.
    Arm64,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl FunctionArchitecture {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::X86_64 => "x86_64",
            Self::Arm64 => "arm64",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for FunctionArchitecture {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `FunctionRuntime` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum FunctionRuntime {
    /// `dotnet10`.
    Dotnet10,
    /// `dotnet6`.
    Dotnet6,
    /// `dotnet8`.
    Dotnet8,
    /// `dotnetcore1.0`.
    Dotnetcore1_0,
    /// `dotnetcore2.0`.
    Dotnetcore2_0,
    /// `dotnetcore2.1`.
    Dotnetcore2_1,
    /// `dotnetcore3.1`.
    Dotnetcore3_1,
    /// `go1.x`.
    Go1X,
    /// `java11`.
    Java11,
    /// `java11.al2023`.
    Java11Al2023,
    /// `java17`.
    Java17,
    /// `java17.al2023`.
    Java17Al2023,
    /// `java21`.
    Java21,
    /// `java25`.
    Java25,
    /// `java8`.
    Java8,
    /// `java8.al2`.
    Java8Al2,
    /// `java8.al2023`.
    Java8Al2023,
    /// `nodejs`.
    Nodejs,
    /// `nodejs10.x`.
    Nodejs10X,
    /// `nodejs12.x`.
    Nodejs12X,
    /// `nodejs14.x`.
    Nodejs14X,
    /// `nodejs16.x`.
    Nodejs16X,
    /// `nodejs18.x`.
    Nodejs18X,
    /// `nodejs20.x`.
    Nodejs20X,
    /// `nodejs22.x`.
    Nodejs22X,
    /// `nodejs24.x`.
    Nodejs24X,
    /// `nodejs26.x`.
    Nodejs26X,
    /// `nodejs4.3`.
    Nodejs4_3,
    /// `nodejs4.3-edge`.
    Nodejs4_3Edge,
    /// `nodejs6.10`.
    Nodejs6_10,
    /// `nodejs8.10`.
    Nodejs8_10,
    /// `provided`.
    Provided,
    /// `provided.al2`.
    ProvidedAl2,
    /// `provided.al2023`.
    ProvidedAl2023,
    /// `python2.7`.
    Python2_7,
    /// `python3.10`.
    Python3_10,
    /// `python3.11`.
    Python3_11,
    /// `python3.12`.
    Python3_12,
    /// `python3.13`.
    Python3_13,
    /// `python3.14`.
    Python3_14,
    /// `python3.15`.
    Python3_15,
    /// `python3.6`.
    Python3_6,
    /// `python3.7`.
    Python3_7,
    /// `python3.8`.
    Python3_8,
    /// `python3.9`.
    Python3_9,
    /// `ruby2.5`.
    Ruby2_5,
    /// `ruby2.7`.
    Ruby2_7,
    /// `ruby3.2`.
    Ruby3_2,
    /// `ruby3.3`.
    Ruby3_3,
    /// `ruby3.4`.
    Ruby3_4,
    /// `ruby4.0`.
    Ruby4_0,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl FunctionRuntime {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dotnet10 => "dotnet10",
            Self::Dotnet6 => "dotnet6",
            Self::Dotnet8 => "dotnet8",
            Self::Dotnetcore1_0 => "dotnetcore1.0",
            Self::Dotnetcore2_0 => "dotnetcore2.0",
            Self::Dotnetcore2_1 => "dotnetcore2.1",
            Self::Dotnetcore3_1 => "dotnetcore3.1",
            Self::Go1X => "go1.x",
            Self::Java11 => "java11",
            Self::Java11Al2023 => "java11.al2023",
            Self::Java17 => "java17",
            Self::Java17Al2023 => "java17.al2023",
            Self::Java21 => "java21",
            Self::Java25 => "java25",
            Self::Java8 => "java8",
            Self::Java8Al2 => "java8.al2",
            Self::Java8Al2023 => "java8.al2023",
            Self::Nodejs => "nodejs",
            Self::Nodejs10X => "nodejs10.x",
            Self::Nodejs12X => "nodejs12.x",
            Self::Nodejs14X => "nodejs14.x",
            Self::Nodejs16X => "nodejs16.x",
            Self::Nodejs18X => "nodejs18.x",
            Self::Nodejs20X => "nodejs20.x",
            Self::Nodejs22X => "nodejs22.x",
            Self::Nodejs24X => "nodejs24.x",
            Self::Nodejs26X => "nodejs26.x",
            Self::Nodejs4_3 => "nodejs4.3",
            Self::Nodejs4_3Edge => "nodejs4.3-edge",
            Self::Nodejs6_10 => "nodejs6.10",
            Self::Nodejs8_10 => "nodejs8.10",
            Self::Provided => "provided",
            Self::ProvidedAl2 => "provided.al2",
            Self::ProvidedAl2023 => "provided.al2023",
            Self::Python2_7 => "python2.7",
            Self::Python3_10 => "python3.10",
            Self::Python3_11 => "python3.11",
            Self::Python3_12 => "python3.12",
            Self::Python3_13 => "python3.13",
            Self::Python3_14 => "python3.14",
            Self::Python3_15 => "python3.15",
            Self::Python3_6 => "python3.6",
            Self::Python3_7 => "python3.7",
            Self::Python3_8 => "python3.8",
            Self::Python3_9 => "python3.9",
            Self::Ruby2_5 => "ruby2.5",
            Self::Ruby2_7 => "ruby2.7",
            Self::Ruby3_2 => "ruby3.2",
            Self::Ruby3_3 => "ruby3.3",
            Self::Ruby3_4 => "ruby3.4",
            Self::Ruby4_0 => "ruby4.0",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for FunctionRuntime {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `FunctionScalingConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FunctionScalingConfig(Map);

impl FunctionScalingConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MaxExecutionEnvironments`: 0 to 15000.
    pub fn max_execution_environments(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxExecutionEnvironments", value))
    }

    /// `MinExecutionEnvironments`: 0 to 15000.
    pub fn min_execution_environments(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MinExecutionEnvironments", value))
    }
}

impl PropertyType for FunctionScalingConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FunctionUrlAuthType` of `AWS::Lambda::Permission`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum FunctionUrlAuthType {
    /// `AWS_IAM`.
    AwsIam,
    /// `NONE`.
    None,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl FunctionUrlAuthType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AwsIam => "AWS_IAM",
            Self::None => "NONE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for FunctionUrlAuthType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ImageConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ImageConfig(Map);

impl ImageConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Command`: 0 to 1500 items.
    pub fn command(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Command", value))
    }

    /// `EntryPoint`: 0 to 1500 items.
    pub fn entry_point(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("EntryPoint", value))
    }

    /// `WorkingDirectory`: 0 to 1000 characters.
    pub fn working_directory(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("WorkingDirectory", value))
    }
}

impl PropertyType for ImageConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LambdaManagedInstancesCapacityProviderConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LambdaManagedInstancesCapacityProviderConfig(Map);

impl LambdaManagedInstancesCapacityProviderConfig {
    /// With the required properties:
    /// - `CapacityProviderArn`: 1 to 140 characters.
    pub fn new(capacity_provider_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CapacityProviderArn", capacity_provider_arn))
    }

    /// `ExecutionEnvironmentMemoryGiBPerVCpu`: 2 to 8.
    pub fn execution_environment_memory_gib_per_vcpu(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("ExecutionEnvironmentMemoryGiBPerVCpu", value))
    }

    /// `PerExecutionEnvironmentMaxConcurrency`: 1 to 1600.
    pub fn per_execution_environment_max_concurrency(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("PerExecutionEnvironmentMaxConcurrency", value))
    }
}

impl PropertyType for LambdaManagedInstancesCapacityProviderConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LogFormat` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LogFormat {
    /// `Text`.
    Text,
    /// `JSON`.
    Json,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LogFormat {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "Text",
            Self::Json => "JSON",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LogFormat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LoggingConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LoggingConfig(Map);

impl LoggingConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ApplicationLogLevel`.
    pub fn application_log_level(self, value: impl Into<Value<ApplicationLogLevel>>) -> Self {
        Self(self.0.set("ApplicationLogLevel", value))
    }

    /// `LogFormat`.
    pub fn log_format(self, value: impl Into<Value<LogFormat>>) -> Self {
        Self(self.0.set("LogFormat", value))
    }

    /// `LogGroup`: 1 to 512 characters.
    pub fn log_group(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LogGroup", value))
    }

    /// `SystemLogLevel`.
    pub fn system_log_level(self, value: impl Into<Value<SystemLogLevel>>) -> Self {
        Self(self.0.set("SystemLogLevel", value))
    }
}

impl PropertyType for LoggingConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PackageType` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PackageType {
    /// `Image`.
    Image,
    /// `Zip`.
    Zip,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PackageType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Image => "Image",
            Self::Zip => "Zip",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PackageType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `RecursiveLoop` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RecursiveLoop {
    /// `Allow`.
    Allow,
    /// `Terminate`.
    Terminate,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl RecursiveLoop {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Allow => "Allow",
            Self::Terminate => "Terminate",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for RecursiveLoop {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `RuntimeManagementConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RuntimeManagementConfig(Map);

impl RuntimeManagementConfig {
    /// With the required properties:
    /// - `UpdateRuntimeOn`.
    pub fn new(update_runtime_on: impl Into<Value<UpdateRuntimeOn>>) -> Self {
        Self(Map::new().set("UpdateRuntimeOn", update_runtime_on))
    }

    /// `RuntimeVersionArn`.
    pub fn runtime_version_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RuntimeVersionArn", value))
    }
}

impl PropertyType for RuntimeManagementConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `S3FilesConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct S3FilesConfig(Map);

impl S3FilesConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DirectS3Read`.
    pub fn direct_s3_read(self, value: impl Into<Value<DirectS3Read>>) -> Self {
        Self(self.0.set("DirectS3Read", value))
    }
}

impl PropertyType for S3FilesConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `S3ObjectStorageMode` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum S3ObjectStorageMode {
    /// `COPY`.
    Copy,
    /// `REFERENCE`.
    Reference,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl S3ObjectStorageMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Copy => "COPY",
            Self::Reference => "REFERENCE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for S3ObjectStorageMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SnapStart` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SnapStart(Map);

impl SnapStart {
    /// With the required properties:
    /// - `ApplyOn`.
    pub fn new(apply_on: impl Into<Value<ApplyOn>>) -> Self {
        Self(Map::new().set("ApplyOn", apply_on))
    }
}

impl PropertyType for SnapStart {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SystemLogLevel` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SystemLogLevel {
    /// `DEBUG`.
    Debug,
    /// `INFO`.
    Info,
    /// `WARN`.
    Warn,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SystemLogLevel {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
            Self::Warn => "WARN",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SystemLogLevel {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Tag` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
    pub fn new(key: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key))
    }

    /// `Value`: 0 to 256 characters.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for Tag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TenancyConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TenancyConfig(Map);

impl TenancyConfig {
    /// With the required properties:
    /// - `TenantIsolationMode`.
    pub fn new(tenant_isolation_mode: impl Into<Value<TenantIsolationMode>>) -> Self {
        Self(Map::new().set("TenantIsolationMode", tenant_isolation_mode))
    }
}

impl PropertyType for TenancyConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TenantIsolationMode` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TenantIsolationMode {
    /// `PER_TENANT`.
    PerTenant,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TenantIsolationMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PerTenant => "PER_TENANT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TenantIsolationMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TracingConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TracingConfig(Map);

impl TracingConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Mode`.
    pub fn mode(self, value: impl Into<Value<TracingConfigMode>>) -> Self {
        Self(self.0.set("Mode", value))
    }
}

impl PropertyType for TracingConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TracingConfigMode` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TracingConfigMode {
    /// `Active`.
    Active,
    /// `PassThrough`.
    PassThrough,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TracingConfigMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "Active",
            Self::PassThrough => "PassThrough",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TracingConfigMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `UpdateRuntimeOn` of `AWS::Lambda::Function`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum UpdateRuntimeOn {
    /// `Auto`.
    Auto,
    /// `FunctionUpdate`.
    FunctionUpdate,
    /// `Manual`.
    Manual,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl UpdateRuntimeOn {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Auto => "Auto",
            Self::FunctionUpdate => "FunctionUpdate",
            Self::Manual => "Manual",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for UpdateRuntimeOn {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `VpcConfig` of `AWS::Lambda::Function`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VpcConfig(Map);

impl VpcConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Ipv6AllowedForDualStack`.
    pub fn ipv6_allowed_for_dual_stack(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Ipv6AllowedForDualStack", value))
    }

    /// `SecurityGroupIds`: 0 to 5 items.
    pub fn security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroupIds", value))
    }

    /// `SubnetIds`: 0 to 16 items.
    pub fn subnet_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SubnetIds", value))
    }
}

impl PropertyType for VpcConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
