//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::WAFv2::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::WAFv2::IPSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct IpSet(Map);

impl IpSet {
    /// With the required properties:
    /// - `Addresses`.
    /// - `IPAddressVersion`.
    /// - `Scope`.
    pub fn new(addresses: impl Into<Value<List<String>>>, ip_address_version: impl Into<Value<IpAddressVersion>>, scope: impl Into<Value<Scope>>) -> Self {
        Self(Map::new().set("Addresses", addresses).set("IPAddressVersion", ip_address_version).set("Scope", scope))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Tags`: at least 1 item.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for IpSet {
    const TYPE: &'static str = "AWS::WAFv2::IPSet";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<IpSet> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct WebAcl(Map);

impl WebAcl {
    /// With the required properties:
    /// - `DefaultAction`.
    /// - `Scope`.
    /// - `VisibilityConfig`.
    pub fn new(default_action: impl Into<Value<DefaultAction>>, scope: impl Into<Value<Scope>>, visibility_config: impl Into<Value<VisibilityConfig>>) -> Self {
        Self(Map::new().set("DefaultAction", default_action).set("Scope", scope).set("VisibilityConfig", visibility_config))
    }

    /// `ApplicationConfig`.
    pub fn application_config(self, value: impl Into<Value<ApplicationConfig>>) -> Self {
        Self(self.0.set("ApplicationConfig", value))
    }

    /// `AssociationConfig`.
    pub fn association_config(self, value: impl Into<Value<AssociationConfig>>) -> Self {
        Self(self.0.set("AssociationConfig", value))
    }

    /// `CaptchaConfig`.
    pub fn captcha_config(self, value: impl Into<Value<CaptchaConfig>>) -> Self {
        Self(self.0.set("CaptchaConfig", value))
    }

    /// `ChallengeConfig`.
    pub fn challenge_config(self, value: impl Into<Value<ChallengeConfig>>) -> Self {
        Self(self.0.set("ChallengeConfig", value))
    }

    /// `CustomResponseBodies`.
    pub fn custom_response_bodies(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("CustomResponseBodies", value))
    }

    /// `DataProtectionConfig`.
    pub fn data_protection_config(self, value: impl Into<Value<DataProtectionConfig>>) -> Self {
        Self(self.0.set("DataProtectionConfig", value))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `MonetizationConfig`.
    pub fn monetization_config(self, value: impl Into<Value<MonetizationConfig>>) -> Self {
        Self(self.0.set("MonetizationConfig", value))
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `OnSourceDDoSProtectionConfig`.
    pub fn on_source_ddos_protection_config(self, value: impl Into<Value<OnSourceDdosProtectionConfig>>) -> Self {
        Self(self.0.set("OnSourceDDoSProtectionConfig", value))
    }

    /// `Rules`.
    pub fn rules(self, value: impl Into<Value<List<Rule>>>) -> Self {
        Self(self.0.set("Rules", value))
    }

    /// `Tags`: at least 1 item.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TokenDomains`.
    pub fn token_domains(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("TokenDomains", value))
    }
}

impl ResourceType for WebAcl {
    const TYPE: &'static str = "AWS::WAFv2::WebACL";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<WebAcl> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Capacity`.
    #[inline]
    pub fn capacity(&self) -> Value<i64> {
        self.attribute("Capacity")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `LabelNamespace`.
    #[inline]
    pub fn label_namespace(&self) -> Value<String> {
        self.attribute("LabelNamespace")
    }
}

/// `AWS::WAFv2::WebACLAssociation`.
#[must_use]
#[derive(Clone, Debug)]
pub struct WebAclAssociation(Map);

impl WebAclAssociation {
    /// With the required properties:
    /// - `ResourceArn`: 20 to 2048 characters.
    /// - `WebACLArn`: 20 to 2048 characters.
    pub fn new(resource_arn: impl Into<Value<String>>, web_acl_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("ResourceArn", resource_arn).set("WebACLArn", web_acl_arn))
    }
}

impl ResourceType for WebAclAssociation {
    const TYPE: &'static str = "AWS::WAFv2::WebACLAssociation";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AggregateKeyType` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AggregateKeyType {
    /// `CONSTANT`.
    Constant,
    /// `IP`.
    Ip,
    /// `FORWARDED_IP`.
    ForwardedIp,
    /// `CUSTOM_KEYS`.
    CustomKeys,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AggregateKeyType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Constant => "CONSTANT",
            Self::Ip => "IP",
            Self::ForwardedIp => "FORWARDED_IP",
            Self::CustomKeys => "CUSTOM_KEYS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AggregateKeyType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AlbLowReputationMode` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AlbLowReputationMode {
    /// `ACTIVE_UNDER_DDOS`.
    ActiveUnderDdos,
    /// `ALWAYS_ON`.
    AlwaysOn,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AlbLowReputationMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ActiveUnderDdos => "ACTIVE_UNDER_DDOS",
            Self::AlwaysOn => "ALWAYS_ON",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AlbLowReputationMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AllowAction` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AllowAction(Map);

impl AllowAction {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CustomRequestHandling`.
    pub fn custom_request_handling(self, value: impl Into<Value<CustomRequestHandling>>) -> Self {
        Self(self.0.set("CustomRequestHandling", value))
    }
}

impl PropertyType for AllowAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AndStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AndStatement(Map);

impl AndStatement {
    /// With the required properties:
    /// - `Statements`.
    pub fn new(statements: impl Into<Value<List<Statement>>>) -> Self {
        Self(Map::new().set("Statements", statements))
    }
}

impl PropertyType for AndStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ApplicationAttribute` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ApplicationAttribute(Map);

impl ApplicationAttribute {
    /// With the required properties:
    /// - `Name`: 1 to 64 characters.
    /// - `Values`: 1 to 10 items.
    pub fn new(name: impl Into<Value<String>>, values: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Name", name).set("Values", values))
    }
}

impl PropertyType for ApplicationAttribute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ApplicationConfig` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ApplicationConfig(Map);

impl ApplicationConfig {
    /// With the required properties:
    /// - `Attributes`: 1 to 10 items.
    pub fn new(attributes: impl Into<Value<List<ApplicationAttribute>>>) -> Self {
        Self(Map::new().set("Attributes", attributes))
    }
}

impl PropertyType for ApplicationConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AsnMatchStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AsnMatchStatement(Map);

impl AsnMatchStatement {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AsnList`: 1 to 100 items.
    pub fn asn_list(self, value: impl Into<Value<List<i64>>>) -> Self {
        Self(self.0.set("AsnList", value))
    }

    /// `ForwardedIPConfig`.
    pub fn forwarded_ip_config(self, value: impl Into<Value<ForwardedIpConfiguration>>) -> Self {
        Self(self.0.set("ForwardedIPConfig", value))
    }
}

impl PropertyType for AsnMatchStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AssociationConfig` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AssociationConfig(Map);

impl AssociationConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `RequestBody`.
    pub fn request_body(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("RequestBody", value))
    }
}

impl PropertyType for AssociationConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AwsManagedRulesAcfpRuleSet` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AwsManagedRulesAcfpRuleSet(Map);

impl AwsManagedRulesAcfpRuleSet {
    /// With the required properties:
    /// - `CreationPath`: 1 to 256 characters.
    /// - `RegistrationPagePath`: 1 to 256 characters.
    /// - `RequestInspection`.
    pub fn new(creation_path: impl Into<Value<String>>, registration_page_path: impl Into<Value<String>>, request_inspection: impl Into<Value<RequestInspectionAcfp>>) -> Self {
        Self(Map::new().set("CreationPath", creation_path).set("RegistrationPagePath", registration_page_path).set("RequestInspection", request_inspection))
    }

    /// `EnableRegexInPath`.
    pub fn enable_regex_in_path(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableRegexInPath", value))
    }

    /// `ResponseInspection`.
    pub fn response_inspection(self, value: impl Into<Value<ResponseInspection>>) -> Self {
        Self(self.0.set("ResponseInspection", value))
    }
}

impl PropertyType for AwsManagedRulesAcfpRuleSet {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AwsManagedRulesAntiDdosRuleSet` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AwsManagedRulesAntiDdosRuleSet(Map);

impl AwsManagedRulesAntiDdosRuleSet {
    /// With the required properties:
    /// - `ClientSideActionConfig`.
    pub fn new(client_side_action_config: impl Into<Value<ClientSideActionConfig>>) -> Self {
        Self(Map::new().set("ClientSideActionConfig", client_side_action_config))
    }

    /// `SensitivityToBlock`.
    pub fn sensitivity_to_block(self, value: impl Into<Value<SensitivityToAct>>) -> Self {
        Self(self.0.set("SensitivityToBlock", value))
    }
}

impl PropertyType for AwsManagedRulesAntiDdosRuleSet {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AwsManagedRulesAtpRuleSet` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AwsManagedRulesAtpRuleSet(Map);

impl AwsManagedRulesAtpRuleSet {
    /// With the required properties:
    /// - `LoginPath`.
    pub fn new(login_path: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("LoginPath", login_path))
    }

    /// `EnableRegexInPath`.
    pub fn enable_regex_in_path(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableRegexInPath", value))
    }

    /// `RequestInspection`.
    pub fn request_inspection(self, value: impl Into<Value<RequestInspection>>) -> Self {
        Self(self.0.set("RequestInspection", value))
    }

    /// `ResponseInspection`.
    pub fn response_inspection(self, value: impl Into<Value<ResponseInspection>>) -> Self {
        Self(self.0.set("ResponseInspection", value))
    }
}

impl PropertyType for AwsManagedRulesAtpRuleSet {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AwsManagedRulesBotControlRuleSet` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AwsManagedRulesBotControlRuleSet(Map);

impl AwsManagedRulesBotControlRuleSet {
    /// With the required properties:
    /// - `InspectionLevel`.
    pub fn new(inspection_level: impl Into<Value<InspectionLevel>>) -> Self {
        Self(Map::new().set("InspectionLevel", inspection_level))
    }

    /// `EnableMachineLearning`.
    pub fn enable_machine_learning(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableMachineLearning", value))
    }
}

impl PropertyType for AwsManagedRulesBotControlRuleSet {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BlockAction` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BlockAction(Map);

impl BlockAction {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CustomResponse`.
    pub fn custom_response(self, value: impl Into<Value<CustomResponse>>) -> Self {
        Self(self.0.set("CustomResponse", value))
    }
}

impl PropertyType for BlockAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BlockchainChain` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BlockchainChain {
    /// `BASE`.
    Base,
    /// `SOLANA`.
    Solana,
    /// `BASE_SEPOLIA`.
    BaseSepolia,
    /// `SOLANA_DEVNET`.
    SolanaDevnet,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BlockchainChain {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Base => "BASE",
            Self::Solana => "SOLANA",
            Self::BaseSepolia => "BASE_SEPOLIA",
            Self::SolanaDevnet => "SOLANA_DEVNET",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BlockchainChain {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Body` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Body(Map);

impl Body {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `OversizeHandling`.
    pub fn oversize_handling(self, value: impl Into<Value<OversizeHandling>>) -> Self {
        Self(self.0.set("OversizeHandling", value))
    }
}

impl PropertyType for Body {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BodyParsingFallbackBehavior` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BodyParsingFallbackBehavior {
    /// `MATCH`.
    Match,
    /// `NO_MATCH`.
    NoMatch,
    /// `EVALUATE_AS_STRING`.
    EvaluateAsString,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BodyParsingFallbackBehavior {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Match => "MATCH",
            Self::NoMatch => "NO_MATCH",
            Self::EvaluateAsString => "EVALUATE_AS_STRING",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BodyParsingFallbackBehavior {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ByteMatchStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ByteMatchStatement(Map);

impl ByteMatchStatement {
    /// With the required properties:
    /// - `FieldToMatch`.
    /// - `PositionalConstraint`.
    /// - `TextTransformations`: at least 1 item.
    pub fn new(field_to_match: impl Into<Value<FieldToMatch>>, positional_constraint: impl Into<Value<PositionalConstraint>>, text_transformations: impl Into<Value<List<TextTransformation>>>) -> Self {
        Self(Map::new().set("FieldToMatch", field_to_match).set("PositionalConstraint", positional_constraint).set("TextTransformations", text_transformations))
    }

    /// `PreParseTextTransformations`.
    pub fn pre_parse_text_transformations(self, value: impl Into<Value<List<PreParseTextTransformation>>>) -> Self {
        Self(self.0.set("PreParseTextTransformations", value))
    }

    /// `SearchString`.
    pub fn search_string(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SearchString", value))
    }

    /// `SearchStringBase64`.
    pub fn search_string_base64(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SearchStringBase64", value))
    }
}

impl PropertyType for ByteMatchStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CaptchaAction` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CaptchaAction(Map);

impl CaptchaAction {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CustomRequestHandling`.
    pub fn custom_request_handling(self, value: impl Into<Value<CustomRequestHandling>>) -> Self {
        Self(self.0.set("CustomRequestHandling", value))
    }
}

impl PropertyType for CaptchaAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CaptchaConfig` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CaptchaConfig(Map);

impl CaptchaConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ImmunityTimeProperty`.
    pub fn immunity_time_property(self, value: impl Into<Value<ImmunityTimeProperty>>) -> Self {
        Self(self.0.set("ImmunityTimeProperty", value))
    }
}

impl PropertyType for CaptchaConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ChallengeAction` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ChallengeAction(Map);

impl ChallengeAction {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CustomRequestHandling`.
    pub fn custom_request_handling(self, value: impl Into<Value<CustomRequestHandling>>) -> Self {
        Self(self.0.set("CustomRequestHandling", value))
    }
}

impl PropertyType for ChallengeAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ChallengeConfig` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ChallengeConfig(Map);

impl ChallengeConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ImmunityTimeProperty`.
    pub fn immunity_time_property(self, value: impl Into<Value<ImmunityTimeProperty>>) -> Self {
        Self(self.0.set("ImmunityTimeProperty", value))
    }
}

impl PropertyType for ChallengeConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ClientSideAction` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ClientSideAction(Map);

impl ClientSideAction {
    /// With the required properties:
    /// - `UsageOfAction`.
    pub fn new(usage_of_action: impl Into<Value<UsageOfAction>>) -> Self {
        Self(Map::new().set("UsageOfAction", usage_of_action))
    }

    /// `ExemptUriRegularExpressions`.
    pub fn exempt_uri_regular_expressions(self, value: impl Into<Value<List<Regex>>>) -> Self {
        Self(self.0.set("ExemptUriRegularExpressions", value))
    }

    /// `Sensitivity`.
    pub fn sensitivity(self, value: impl Into<Value<SensitivityToAct>>) -> Self {
        Self(self.0.set("Sensitivity", value))
    }
}

impl PropertyType for ClientSideAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ClientSideActionConfig` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ClientSideActionConfig(Map);

impl ClientSideActionConfig {
    /// With the required properties:
    /// - `Challenge`.
    pub fn new(challenge: impl Into<Value<ClientSideAction>>) -> Self {
        Self(Map::new().set("Challenge", challenge))
    }
}

impl PropertyType for ClientSideActionConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ComparisonOperator` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ComparisonOperator {
    /// `EQ`.
    Eq,
    /// `NE`.
    Ne,
    /// `LE`.
    Le,
    /// `LT`.
    Lt,
    /// `GE`.
    Ge,
    /// `GT`.
    Gt,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ComparisonOperator {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Eq => "EQ",
            Self::Ne => "NE",
            Self::Le => "LE",
            Self::Lt => "LT",
            Self::Ge => "GE",
            Self::Gt => "GT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ComparisonOperator {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CookieMatchPattern` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CookieMatchPattern(Map);

impl CookieMatchPattern {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `All`.
    pub fn all(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("All", value))
    }

    /// `ExcludedCookies`: 1 to 199 items.
    pub fn excluded_cookies(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ExcludedCookies", value))
    }

    /// `IncludedCookies`: 1 to 199 items.
    pub fn included_cookies(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("IncludedCookies", value))
    }
}

impl PropertyType for CookieMatchPattern {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Cookies` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Cookies(Map);

impl Cookies {
    /// With the required properties:
    /// - `MatchPattern`.
    /// - `MatchScope`.
    /// - `OversizeHandling`.
    pub fn new(match_pattern: impl Into<Value<CookieMatchPattern>>, match_scope: impl Into<Value<MapMatchScope>>, oversize_handling: impl Into<Value<OversizeHandling>>) -> Self {
        Self(Map::new().set("MatchPattern", match_pattern).set("MatchScope", match_scope).set("OversizeHandling", oversize_handling))
    }
}

impl PropertyType for Cookies {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CountAction` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CountAction(Map);

impl CountAction {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CustomRequestHandling`.
    pub fn custom_request_handling(self, value: impl Into<Value<CustomRequestHandling>>) -> Self {
        Self(self.0.set("CustomRequestHandling", value))
    }
}

impl PropertyType for CountAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CountryCode` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CountryCode {
    /// `AD`.
    Ad,
    /// `AE`.
    Ae,
    /// `AF`.
    Af,
    /// `AG`.
    Ag,
    /// `AI`.
    Ai,
    /// `AL`.
    Al,
    /// `AM`.
    Am,
    /// `AO`.
    Ao,
    /// `AQ`.
    Aq,
    /// `AR`.
    Ar,
    /// `AS`.
    As,
    /// `AT`.
    At,
    /// `AU`.
    Au,
    /// `AW`.
    Aw,
    /// `AX`.
    Ax,
    /// `AZ`.
    Az,
    /// `BA`.
    Ba,
    /// `BB`.
    Bb,
    /// `BD`.
    Bd,
    /// `BE`.
    Be,
    /// `BF`.
    Bf,
    /// `BG`.
    Bg,
    /// `BH`.
    Bh,
    /// `BI`.
    Bi,
    /// `BJ`.
    Bj,
    /// `BL`.
    Bl,
    /// `BM`.
    Bm,
    /// `BN`.
    Bn,
    /// `BO`.
    Bo,
    /// `BQ`.
    Bq,
    /// `BR`.
    Br,
    /// `BS`.
    Bs,
    /// `BT`.
    Bt,
    /// `BV`.
    Bv,
    /// `BW`.
    Bw,
    /// `BY`.
    By,
    /// `BZ`.
    Bz,
    /// `CA`.
    Ca,
    /// `CC`.
    Cc,
    /// `CD`.
    Cd,
    /// `CF`.
    Cf,
    /// `CG`.
    Cg,
    /// `CH`.
    Ch,
    /// `CI`.
    Ci,
    /// `CK`.
    Ck,
    /// `CL`.
    Cl,
    /// `CM`.
    Cm,
    /// `CN`.
    Cn,
    /// `CO`.
    Co,
    /// `CR`.
    Cr,
    /// `CU`.
    Cu,
    /// `CV`.
    Cv,
    /// `CW`.
    Cw,
    /// `CX`.
    Cx,
    /// `CY`.
    Cy,
    /// `CZ`.
    Cz,
    /// `DE`.
    De,
    /// `DJ`.
    Dj,
    /// `DK`.
    Dk,
    /// `DM`.
    Dm,
    /// `DO`.
    Do,
    /// `DZ`.
    Dz,
    /// `EC`.
    Ec,
    /// `EE`.
    Ee,
    /// `EG`.
    Eg,
    /// `EH`.
    Eh,
    /// `ER`.
    Er,
    /// `ES`.
    Es,
    /// `ET`.
    Et,
    /// `FI`.
    Fi,
    /// `FJ`.
    Fj,
    /// `FK`.
    Fk,
    /// `FM`.
    Fm,
    /// `FO`.
    Fo,
    /// `FR`.
    Fr,
    /// `GA`.
    Ga,
    /// `GB`.
    Gb,
    /// `GD`.
    Gd,
    /// `GE`.
    Ge,
    /// `GF`.
    Gf,
    /// `GG`.
    Gg,
    /// `GH`.
    Gh,
    /// `GI`.
    Gi,
    /// `GL`.
    Gl,
    /// `GM`.
    Gm,
    /// `GN`.
    Gn,
    /// `GP`.
    Gp,
    /// `GQ`.
    Gq,
    /// `GR`.
    Gr,
    /// `GS`.
    Gs,
    /// `GT`.
    Gt,
    /// `GU`.
    Gu,
    /// `GW`.
    Gw,
    /// `GY`.
    Gy,
    /// `HK`.
    Hk,
    /// `HM`.
    Hm,
    /// `HN`.
    Hn,
    /// `HR`.
    Hr,
    /// `HT`.
    Ht,
    /// `HU`.
    Hu,
    /// `ID`.
    Id,
    /// `IE`.
    Ie,
    /// `IL`.
    Il,
    /// `IM`.
    Im,
    /// `IN`.
    In,
    /// `IO`.
    Io,
    /// `IQ`.
    Iq,
    /// `IR`.
    Ir,
    /// `IS`.
    Is,
    /// `IT`.
    It,
    /// `JE`.
    Je,
    /// `JM`.
    Jm,
    /// `JO`.
    Jo,
    /// `JP`.
    Jp,
    /// `KE`.
    Ke,
    /// `KG`.
    Kg,
    /// `KH`.
    Kh,
    /// `KI`.
    Ki,
    /// `KM`.
    Km,
    /// `KN`.
    Kn,
    /// `KP`.
    Kp,
    /// `KR`.
    Kr,
    /// `KW`.
    Kw,
    /// `KY`.
    Ky,
    /// `KZ`.
    Kz,
    /// `LA`.
    La,
    /// `LB`.
    Lb,
    /// `LC`.
    Lc,
    /// `LI`.
    Li,
    /// `LK`.
    Lk,
    /// `LR`.
    Lr,
    /// `LS`.
    Ls,
    /// `LT`.
    Lt,
    /// `LU`.
    Lu,
    /// `LV`.
    Lv,
    /// `LY`.
    Ly,
    /// `MA`.
    Ma,
    /// `MC`.
    Mc,
    /// `MD`.
    Md,
    /// `ME`.
    Me,
    /// `MF`.
    Mf,
    /// `MG`.
    Mg,
    /// `MH`.
    Mh,
    /// `MK`.
    Mk,
    /// `ML`.
    Ml,
    /// `MM`.
    Mm,
    /// `MN`.
    Mn,
    /// `MO`.
    Mo,
    /// `MP`.
    Mp,
    /// `MQ`.
    Mq,
    /// `MR`.
    Mr,
    /// `MS`.
    Ms,
    /// `MT`.
    Mt,
    /// `MU`.
    Mu,
    /// `MV`.
    Mv,
    /// `MW`.
    Mw,
    /// `MX`.
    Mx,
    /// `MY`.
    My,
    /// `MZ`.
    Mz,
    /// `NA`.
    Na,
    /// `NC`.
    Nc,
    /// `NE`.
    Ne,
    /// `NF`.
    Nf,
    /// `NG`.
    Ng,
    /// `NI`.
    Ni,
    /// `NL`.
    Nl,
    /// `NO`.
    No,
    /// `NP`.
    Np,
    /// `NR`.
    Nr,
    /// `NU`.
    Nu,
    /// `NZ`.
    Nz,
    /// `OM`.
    Om,
    /// `PA`.
    Pa,
    /// `PE`.
    Pe,
    /// `PF`.
    Pf,
    /// `PG`.
    Pg,
    /// `PH`.
    Ph,
    /// `PK`.
    Pk,
    /// `PL`.
    Pl,
    /// `PM`.
    Pm,
    /// `PN`.
    Pn,
    /// `PR`.
    Pr,
    /// `PS`.
    Ps,
    /// `PT`.
    Pt,
    /// `PW`.
    Pw,
    /// `PY`.
    Py,
    /// `QA`.
    Qa,
    /// `RE`.
    Re,
    /// `RO`.
    Ro,
    /// `RS`.
    Rs,
    /// `RU`.
    Ru,
    /// `RW`.
    Rw,
    /// `SA`.
    Sa,
    /// `SB`.
    Sb,
    /// `SC`.
    Sc,
    /// `SD`.
    Sd,
    /// `SE`.
    Se,
    /// `SG`.
    Sg,
    /// `SH`.
    Sh,
    /// `SI`.
    Si,
    /// `SJ`.
    Sj,
    /// `SK`.
    Sk,
    /// `SL`.
    Sl,
    /// `SM`.
    Sm,
    /// `SN`.
    Sn,
    /// `SO`.
    So,
    /// `SR`.
    Sr,
    /// `SS`.
    Ss,
    /// `ST`.
    St,
    /// `SV`.
    Sv,
    /// `SX`.
    Sx,
    /// `SY`.
    Sy,
    /// `SZ`.
    Sz,
    /// `TC`.
    Tc,
    /// `TD`.
    Td,
    /// `TF`.
    Tf,
    /// `TG`.
    Tg,
    /// `TH`.
    Th,
    /// `TJ`.
    Tj,
    /// `TK`.
    Tk,
    /// `TL`.
    Tl,
    /// `TM`.
    Tm,
    /// `TN`.
    Tn,
    /// `TO`.
    To,
    /// `TR`.
    Tr,
    /// `TT`.
    Tt,
    /// `TV`.
    Tv,
    /// `TW`.
    Tw,
    /// `TZ`.
    Tz,
    /// `UA`.
    Ua,
    /// `UG`.
    Ug,
    /// `UM`.
    Um,
    /// `US`.
    Us,
    /// `UY`.
    Uy,
    /// `UZ`.
    Uz,
    /// `VA`.
    Va,
    /// `VC`.
    Vc,
    /// `VE`.
    Ve,
    /// `VG`.
    Vg,
    /// `VI`.
    Vi,
    /// `VN`.
    Vn,
    /// `VU`.
    Vu,
    /// `WF`.
    Wf,
    /// `WS`.
    Ws,
    /// `XK`.
    Xk,
    /// `YE`.
    Ye,
    /// `YT`.
    Yt,
    /// `ZA`.
    Za,
    /// `ZM`.
    Zm,
    /// `ZW`.
    Zw,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CountryCode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ad => "AD",
            Self::Ae => "AE",
            Self::Af => "AF",
            Self::Ag => "AG",
            Self::Ai => "AI",
            Self::Al => "AL",
            Self::Am => "AM",
            Self::Ao => "AO",
            Self::Aq => "AQ",
            Self::Ar => "AR",
            Self::As => "AS",
            Self::At => "AT",
            Self::Au => "AU",
            Self::Aw => "AW",
            Self::Ax => "AX",
            Self::Az => "AZ",
            Self::Ba => "BA",
            Self::Bb => "BB",
            Self::Bd => "BD",
            Self::Be => "BE",
            Self::Bf => "BF",
            Self::Bg => "BG",
            Self::Bh => "BH",
            Self::Bi => "BI",
            Self::Bj => "BJ",
            Self::Bl => "BL",
            Self::Bm => "BM",
            Self::Bn => "BN",
            Self::Bo => "BO",
            Self::Bq => "BQ",
            Self::Br => "BR",
            Self::Bs => "BS",
            Self::Bt => "BT",
            Self::Bv => "BV",
            Self::Bw => "BW",
            Self::By => "BY",
            Self::Bz => "BZ",
            Self::Ca => "CA",
            Self::Cc => "CC",
            Self::Cd => "CD",
            Self::Cf => "CF",
            Self::Cg => "CG",
            Self::Ch => "CH",
            Self::Ci => "CI",
            Self::Ck => "CK",
            Self::Cl => "CL",
            Self::Cm => "CM",
            Self::Cn => "CN",
            Self::Co => "CO",
            Self::Cr => "CR",
            Self::Cu => "CU",
            Self::Cv => "CV",
            Self::Cw => "CW",
            Self::Cx => "CX",
            Self::Cy => "CY",
            Self::Cz => "CZ",
            Self::De => "DE",
            Self::Dj => "DJ",
            Self::Dk => "DK",
            Self::Dm => "DM",
            Self::Do => "DO",
            Self::Dz => "DZ",
            Self::Ec => "EC",
            Self::Ee => "EE",
            Self::Eg => "EG",
            Self::Eh => "EH",
            Self::Er => "ER",
            Self::Es => "ES",
            Self::Et => "ET",
            Self::Fi => "FI",
            Self::Fj => "FJ",
            Self::Fk => "FK",
            Self::Fm => "FM",
            Self::Fo => "FO",
            Self::Fr => "FR",
            Self::Ga => "GA",
            Self::Gb => "GB",
            Self::Gd => "GD",
            Self::Ge => "GE",
            Self::Gf => "GF",
            Self::Gg => "GG",
            Self::Gh => "GH",
            Self::Gi => "GI",
            Self::Gl => "GL",
            Self::Gm => "GM",
            Self::Gn => "GN",
            Self::Gp => "GP",
            Self::Gq => "GQ",
            Self::Gr => "GR",
            Self::Gs => "GS",
            Self::Gt => "GT",
            Self::Gu => "GU",
            Self::Gw => "GW",
            Self::Gy => "GY",
            Self::Hk => "HK",
            Self::Hm => "HM",
            Self::Hn => "HN",
            Self::Hr => "HR",
            Self::Ht => "HT",
            Self::Hu => "HU",
            Self::Id => "ID",
            Self::Ie => "IE",
            Self::Il => "IL",
            Self::Im => "IM",
            Self::In => "IN",
            Self::Io => "IO",
            Self::Iq => "IQ",
            Self::Ir => "IR",
            Self::Is => "IS",
            Self::It => "IT",
            Self::Je => "JE",
            Self::Jm => "JM",
            Self::Jo => "JO",
            Self::Jp => "JP",
            Self::Ke => "KE",
            Self::Kg => "KG",
            Self::Kh => "KH",
            Self::Ki => "KI",
            Self::Km => "KM",
            Self::Kn => "KN",
            Self::Kp => "KP",
            Self::Kr => "KR",
            Self::Kw => "KW",
            Self::Ky => "KY",
            Self::Kz => "KZ",
            Self::La => "LA",
            Self::Lb => "LB",
            Self::Lc => "LC",
            Self::Li => "LI",
            Self::Lk => "LK",
            Self::Lr => "LR",
            Self::Ls => "LS",
            Self::Lt => "LT",
            Self::Lu => "LU",
            Self::Lv => "LV",
            Self::Ly => "LY",
            Self::Ma => "MA",
            Self::Mc => "MC",
            Self::Md => "MD",
            Self::Me => "ME",
            Self::Mf => "MF",
            Self::Mg => "MG",
            Self::Mh => "MH",
            Self::Mk => "MK",
            Self::Ml => "ML",
            Self::Mm => "MM",
            Self::Mn => "MN",
            Self::Mo => "MO",
            Self::Mp => "MP",
            Self::Mq => "MQ",
            Self::Mr => "MR",
            Self::Ms => "MS",
            Self::Mt => "MT",
            Self::Mu => "MU",
            Self::Mv => "MV",
            Self::Mw => "MW",
            Self::Mx => "MX",
            Self::My => "MY",
            Self::Mz => "MZ",
            Self::Na => "NA",
            Self::Nc => "NC",
            Self::Ne => "NE",
            Self::Nf => "NF",
            Self::Ng => "NG",
            Self::Ni => "NI",
            Self::Nl => "NL",
            Self::No => "NO",
            Self::Np => "NP",
            Self::Nr => "NR",
            Self::Nu => "NU",
            Self::Nz => "NZ",
            Self::Om => "OM",
            Self::Pa => "PA",
            Self::Pe => "PE",
            Self::Pf => "PF",
            Self::Pg => "PG",
            Self::Ph => "PH",
            Self::Pk => "PK",
            Self::Pl => "PL",
            Self::Pm => "PM",
            Self::Pn => "PN",
            Self::Pr => "PR",
            Self::Ps => "PS",
            Self::Pt => "PT",
            Self::Pw => "PW",
            Self::Py => "PY",
            Self::Qa => "QA",
            Self::Re => "RE",
            Self::Ro => "RO",
            Self::Rs => "RS",
            Self::Ru => "RU",
            Self::Rw => "RW",
            Self::Sa => "SA",
            Self::Sb => "SB",
            Self::Sc => "SC",
            Self::Sd => "SD",
            Self::Se => "SE",
            Self::Sg => "SG",
            Self::Sh => "SH",
            Self::Si => "SI",
            Self::Sj => "SJ",
            Self::Sk => "SK",
            Self::Sl => "SL",
            Self::Sm => "SM",
            Self::Sn => "SN",
            Self::So => "SO",
            Self::Sr => "SR",
            Self::Ss => "SS",
            Self::St => "ST",
            Self::Sv => "SV",
            Self::Sx => "SX",
            Self::Sy => "SY",
            Self::Sz => "SZ",
            Self::Tc => "TC",
            Self::Td => "TD",
            Self::Tf => "TF",
            Self::Tg => "TG",
            Self::Th => "TH",
            Self::Tj => "TJ",
            Self::Tk => "TK",
            Self::Tl => "TL",
            Self::Tm => "TM",
            Self::Tn => "TN",
            Self::To => "TO",
            Self::Tr => "TR",
            Self::Tt => "TT",
            Self::Tv => "TV",
            Self::Tw => "TW",
            Self::Tz => "TZ",
            Self::Ua => "UA",
            Self::Ug => "UG",
            Self::Um => "UM",
            Self::Us => "US",
            Self::Uy => "UY",
            Self::Uz => "UZ",
            Self::Va => "VA",
            Self::Vc => "VC",
            Self::Ve => "VE",
            Self::Vg => "VG",
            Self::Vi => "VI",
            Self::Vn => "VN",
            Self::Vu => "VU",
            Self::Wf => "WF",
            Self::Ws => "WS",
            Self::Xk => "XK",
            Self::Ye => "YE",
            Self::Yt => "YT",
            Self::Za => "ZA",
            Self::Zm => "ZM",
            Self::Zw => "ZW",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for CountryCode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CryptoConfig` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CryptoConfig(Map);

impl CryptoConfig {
    /// With the required properties:
    /// - `PaymentNetworks`: 1 to 2 items.
    pub fn new(payment_networks: impl Into<Value<List<PaymentNetwork>>>) -> Self {
        Self(Map::new().set("PaymentNetworks", payment_networks))
    }
}

impl PropertyType for CryptoConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CryptoCurrency` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CryptoCurrency {
    /// `USDC`.
    Usdc,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CryptoCurrency {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Usdc => "USDC",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for CryptoCurrency {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CurrencyMode` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CurrencyMode {
    /// `REAL`.
    Real,
    /// `TEST`.
    Test,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CurrencyMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Real => "REAL",
            Self::Test => "TEST",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for CurrencyMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CustomHttpHeader` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CustomHttpHeader(Map);

impl CustomHttpHeader {
    /// With the required properties:
    /// - `Name`: 1 to 64 characters.
    /// - `Value`: 1 to 255 characters.
    pub fn new(name: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name).set("Value", value))
    }
}

impl PropertyType for CustomHttpHeader {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CustomRequestHandling` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CustomRequestHandling(Map);

impl CustomRequestHandling {
    /// With the required properties:
    /// - `InsertHeaders`: at least 1 item.
    pub fn new(insert_headers: impl Into<Value<List<CustomHttpHeader>>>) -> Self {
        Self(Map::new().set("InsertHeaders", insert_headers))
    }
}

impl PropertyType for CustomRequestHandling {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CustomResponse` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CustomResponse(Map);

impl CustomResponse {
    /// With the required properties:
    /// - `ResponseCode`: 200 to 599.
    pub fn new(response_code: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("ResponseCode", response_code))
    }

    /// `CustomResponseBodyKey`: 1 to 128 characters.
    pub fn custom_response_body_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CustomResponseBodyKey", value))
    }

    /// `ResponseHeaders`: at least 1 item.
    pub fn response_headers(self, value: impl Into<Value<List<CustomHttpHeader>>>) -> Self {
        Self(self.0.set("ResponseHeaders", value))
    }
}

impl PropertyType for CustomResponse {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DataProtect` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DataProtect(Map);

impl DataProtect {
    /// With the required properties:
    /// - `Action`.
    /// - `Field`.
    pub fn new(action: impl Into<Value<DataProtectionAction>>, field: impl Into<Value<FieldToProtect>>) -> Self {
        Self(Map::new().set("Action", action).set("Field", field))
    }

    /// `ExcludeRateBasedDetails`.
    pub fn exclude_rate_based_details(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ExcludeRateBasedDetails", value))
    }

    /// `ExcludeRuleMatchDetails`.
    pub fn exclude_rule_match_details(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ExcludeRuleMatchDetails", value))
    }
}

impl PropertyType for DataProtect {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DataProtectionAction` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DataProtectionAction {
    /// `SUBSTITUTION`.
    Substitution,
    /// `HASH`.
    Hash,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DataProtectionAction {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Substitution => "SUBSTITUTION",
            Self::Hash => "HASH",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DataProtectionAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DataProtectionConfig` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DataProtectionConfig(Map);

impl DataProtectionConfig {
    /// With the required properties:
    /// - `DataProtections`: 1 to 26 items.
    pub fn new(data_protections: impl Into<Value<List<DataProtect>>>) -> Self {
        Self(Map::new().set("DataProtections", data_protections))
    }
}

impl PropertyType for DataProtectionConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DefaultAction` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DefaultAction(Map);

impl DefaultAction {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Allow`.
    pub fn allow(self, value: impl Into<Value<AllowAction>>) -> Self {
        Self(self.0.set("Allow", value))
    }

    /// `Block`.
    pub fn block(self, value: impl Into<Value<BlockAction>>) -> Self {
        Self(self.0.set("Block", value))
    }
}

impl PropertyType for DefaultAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ExcludedRule` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ExcludedRule(Map);

impl ExcludedRule {
    /// With the required properties:
    /// - `Name`.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }
}

impl PropertyType for ExcludedRule {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FallbackBehavior` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum FallbackBehavior {
    /// `MATCH`.
    Match,
    /// `NO_MATCH`.
    NoMatch,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl FallbackBehavior {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Match => "MATCH",
            Self::NoMatch => "NO_MATCH",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for FallbackBehavior {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `FieldIdentifier` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FieldIdentifier(Map);

impl FieldIdentifier {
    /// With the required properties:
    /// - `Identifier`: 1 to 512 characters.
    pub fn new(identifier: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Identifier", identifier))
    }
}

impl PropertyType for FieldIdentifier {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FieldToMatch` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FieldToMatch(Map);

impl FieldToMatch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AllQueryArguments`.
    pub fn all_query_arguments(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("AllQueryArguments", value))
    }

    /// `Body`.
    pub fn body(self, value: impl Into<Value<Body>>) -> Self {
        Self(self.0.set("Body", value))
    }

    /// `Cookies`.
    pub fn cookies(self, value: impl Into<Value<Cookies>>) -> Self {
        Self(self.0.set("Cookies", value))
    }

    /// `HeaderOrder`.
    pub fn header_order(self, value: impl Into<Value<HeaderOrder>>) -> Self {
        Self(self.0.set("HeaderOrder", value))
    }

    /// `Headers`.
    pub fn headers(self, value: impl Into<Value<Headers>>) -> Self {
        Self(self.0.set("Headers", value))
    }

    /// `JA3Fingerprint`.
    pub fn ja3_fingerprint(self, value: impl Into<Value<Ja3Fingerprint>>) -> Self {
        Self(self.0.set("JA3Fingerprint", value))
    }

    /// `JA4Fingerprint`.
    pub fn ja4_fingerprint(self, value: impl Into<Value<Ja4Fingerprint>>) -> Self {
        Self(self.0.set("JA4Fingerprint", value))
    }

    /// `JsonBody`.
    pub fn json_body(self, value: impl Into<Value<JsonBody>>) -> Self {
        Self(self.0.set("JsonBody", value))
    }

    /// `Method`.
    pub fn method(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Method", value))
    }

    /// `QueryString`.
    pub fn query_string(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("QueryString", value))
    }

    /// `SingleHeader`.
    pub fn single_header(self, value: impl Into<Value<FieldToMatchSingleHeader>>) -> Self {
        Self(self.0.set("SingleHeader", value))
    }

    /// `SingleQueryArgument`.
    pub fn single_query_argument(self, value: impl Into<Value<FieldToMatchSingleQueryArgument>>) -> Self {
        Self(self.0.set("SingleQueryArgument", value))
    }

    /// `UriFragment`.
    pub fn uri_fragment(self, value: impl Into<Value<UriFragment>>) -> Self {
        Self(self.0.set("UriFragment", value))
    }

    /// `UriPath`.
    pub fn uri_path(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("UriPath", value))
    }
}

impl PropertyType for FieldToMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FieldToMatchSingleHeader` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FieldToMatchSingleHeader(Map);

impl FieldToMatchSingleHeader {
    /// With the required properties:
    /// - `Name`: 1 to 64 characters.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }
}

impl PropertyType for FieldToMatchSingleHeader {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FieldToMatchSingleQueryArgument` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FieldToMatchSingleQueryArgument(Map);

impl FieldToMatchSingleQueryArgument {
    /// With the required properties:
    /// - `Name`: 1 to 64 characters.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }
}

impl PropertyType for FieldToMatchSingleQueryArgument {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FieldToProtect` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FieldToProtect(Map);

impl FieldToProtect {
    /// With the required properties:
    /// - `FieldType`.
    pub fn new(field_type: impl Into<Value<FieldType>>) -> Self {
        Self(Map::new().set("FieldType", field_type))
    }

    /// `FieldKeys`: 0 to 100 items.
    pub fn field_keys(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("FieldKeys", value))
    }
}

impl PropertyType for FieldToProtect {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FieldType` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum FieldType {
    /// `SINGLE_HEADER`.
    SingleHeader,
    /// `SINGLE_COOKIE`.
    SingleCookie,
    /// `SINGLE_QUERY_ARGUMENT`.
    SingleQueryArgument,
    /// `QUERY_STRING`.
    QueryString,
    /// `BODY`.
    Body,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl FieldType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::SingleHeader => "SINGLE_HEADER",
            Self::SingleCookie => "SINGLE_COOKIE",
            Self::SingleQueryArgument => "SINGLE_QUERY_ARGUMENT",
            Self::QueryString => "QUERY_STRING",
            Self::Body => "BODY",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for FieldType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ForwardedIpConfiguration` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ForwardedIpConfiguration(Map);

impl ForwardedIpConfiguration {
    /// With the required properties:
    /// - `FallbackBehavior`.
    /// - `HeaderName`.
    pub fn new(fallback_behavior: impl Into<Value<FallbackBehavior>>, header_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("FallbackBehavior", fallback_behavior).set("HeaderName", header_name))
    }
}

impl PropertyType for ForwardedIpConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GeoMatchStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GeoMatchStatement(Map);

impl GeoMatchStatement {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CountryCodes`: at least 1 item.
    pub fn country_codes(self, value: impl Into<Value<List<CountryCode>>>) -> Self {
        Self(self.0.set("CountryCodes", value))
    }

    /// `ForwardedIPConfig`.
    pub fn forwarded_ip_config(self, value: impl Into<Value<ForwardedIpConfiguration>>) -> Self {
        Self(self.0.set("ForwardedIPConfig", value))
    }
}

impl PropertyType for GeoMatchStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HeaderMatchPattern` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HeaderMatchPattern(Map);

impl HeaderMatchPattern {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `All`.
    pub fn all(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("All", value))
    }

    /// `ExcludedHeaders`: 1 to 199 items.
    pub fn excluded_headers(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ExcludedHeaders", value))
    }

    /// `IncludedHeaders`: 1 to 199 items.
    pub fn included_headers(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("IncludedHeaders", value))
    }
}

impl PropertyType for HeaderMatchPattern {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HeaderOrder` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HeaderOrder(Map);

impl HeaderOrder {
    /// With the required properties:
    /// - `OversizeHandling`.
    pub fn new(oversize_handling: impl Into<Value<OversizeHandling>>) -> Self {
        Self(Map::new().set("OversizeHandling", oversize_handling))
    }
}

impl PropertyType for HeaderOrder {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Headers` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Headers(Map);

impl Headers {
    /// With the required properties:
    /// - `MatchPattern`.
    /// - `MatchScope`.
    /// - `OversizeHandling`.
    pub fn new(match_pattern: impl Into<Value<HeaderMatchPattern>>, match_scope: impl Into<Value<MapMatchScope>>, oversize_handling: impl Into<Value<OversizeHandling>>) -> Self {
        Self(Map::new().set("MatchPattern", match_pattern).set("MatchScope", match_scope).set("OversizeHandling", oversize_handling))
    }
}

impl PropertyType for Headers {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ImmunityTimeProperty` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ImmunityTimeProperty(Map);

impl ImmunityTimeProperty {
    /// With the required properties:
    /// - `ImmunityTime`: 60 to 259200.
    pub fn new(immunity_time: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("ImmunityTime", immunity_time))
    }
}

impl PropertyType for ImmunityTimeProperty {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InspectionLevel` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum InspectionLevel {
    /// `COMMON`.
    Common,
    /// `TARGETED`.
    Targeted,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl InspectionLevel {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Common => "COMMON",
            Self::Targeted => "TARGETED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for InspectionLevel {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `IpAddressVersion` of `AWS::WAFv2::IPSet`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IpAddressVersion {
    /// `IPV4`.
    Ipv4,
    /// `IPV6`.
    Ipv6,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl IpAddressVersion {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ipv4 => "IPV4",
            Self::Ipv6 => "IPV6",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for IpAddressVersion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `IpSetForwardedIpConfiguration` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct IpSetForwardedIpConfiguration(Map);

impl IpSetForwardedIpConfiguration {
    /// With the required properties:
    /// - `FallbackBehavior`.
    /// - `HeaderName`.
    /// - `Position`.
    pub fn new(fallback_behavior: impl Into<Value<FallbackBehavior>>, header_name: impl Into<Value<String>>, position: impl Into<Value<IpSetForwardedIpConfigurationPosition>>) -> Self {
        Self(Map::new().set("FallbackBehavior", fallback_behavior).set("HeaderName", header_name).set("Position", position))
    }
}

impl PropertyType for IpSetForwardedIpConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `IpSetForwardedIpConfigurationPosition` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IpSetForwardedIpConfigurationPosition {
    /// `FIRST`.
    First,
    /// `LAST`.
    Last,
    /// `ANY`.
    Any,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl IpSetForwardedIpConfigurationPosition {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::First => "FIRST",
            Self::Last => "LAST",
            Self::Any => "ANY",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for IpSetForwardedIpConfigurationPosition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `IpSetReferenceStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct IpSetReferenceStatement(Map);

impl IpSetReferenceStatement {
    /// With the required properties:
    /// - `Arn`: 20 to 2048 characters.
    pub fn new(arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Arn", arn))
    }

    /// `IPSetForwardedIPConfig`.
    pub fn ip_set_forwarded_ip_config(self, value: impl Into<Value<IpSetForwardedIpConfiguration>>) -> Self {
        Self(self.0.set("IPSetForwardedIPConfig", value))
    }
}

impl PropertyType for IpSetReferenceStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Ja3Fingerprint` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Ja3Fingerprint(Map);

impl Ja3Fingerprint {
    /// With the required properties:
    /// - `FallbackBehavior`.
    pub fn new(fallback_behavior: impl Into<Value<FallbackBehavior>>) -> Self {
        Self(Map::new().set("FallbackBehavior", fallback_behavior))
    }
}

impl PropertyType for Ja3Fingerprint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Ja4Fingerprint` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Ja4Fingerprint(Map);

impl Ja4Fingerprint {
    /// With the required properties:
    /// - `FallbackBehavior`.
    pub fn new(fallback_behavior: impl Into<Value<FallbackBehavior>>) -> Self {
        Self(Map::new().set("FallbackBehavior", fallback_behavior))
    }
}

impl PropertyType for Ja4Fingerprint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `JsonBody` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct JsonBody(Map);

impl JsonBody {
    /// With the required properties:
    /// - `MatchPattern`.
    /// - `MatchScope`.
    pub fn new(match_pattern: impl Into<Value<JsonMatchPattern>>, match_scope: impl Into<Value<JsonMatchScope>>) -> Self {
        Self(Map::new().set("MatchPattern", match_pattern).set("MatchScope", match_scope))
    }

    /// `InvalidFallbackBehavior`.
    pub fn invalid_fallback_behavior(self, value: impl Into<Value<BodyParsingFallbackBehavior>>) -> Self {
        Self(self.0.set("InvalidFallbackBehavior", value))
    }

    /// `OversizeHandling`.
    pub fn oversize_handling(self, value: impl Into<Value<OversizeHandling>>) -> Self {
        Self(self.0.set("OversizeHandling", value))
    }
}

impl PropertyType for JsonBody {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `JsonMatchPattern` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct JsonMatchPattern(Map);

impl JsonMatchPattern {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `All`.
    pub fn all(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("All", value))
    }

    /// `IncludedPaths`: at least 1 item.
    pub fn included_paths(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("IncludedPaths", value))
    }
}

impl PropertyType for JsonMatchPattern {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `JsonMatchScope` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum JsonMatchScope {
    /// `ALL`.
    All,
    /// `KEY`.
    Key,
    /// `VALUE`.
    Value,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl JsonMatchScope {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::All => "ALL",
            Self::Key => "KEY",
            Self::Value => "VALUE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for JsonMatchScope {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Label` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Label(Map);

impl Label {
    /// With the required properties:
    /// - `Name`.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }
}

impl PropertyType for Label {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LabelMatchScope` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LabelMatchScope {
    /// `LABEL`.
    Label,
    /// `NAMESPACE`.
    Namespace,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LabelMatchScope {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Label => "LABEL",
            Self::Namespace => "NAMESPACE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LabelMatchScope {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LabelMatchStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LabelMatchStatement(Map);

impl LabelMatchStatement {
    /// With the required properties:
    /// - `Key`.
    /// - `Scope`.
    pub fn new(key: impl Into<Value<String>>, scope: impl Into<Value<LabelMatchScope>>) -> Self {
        Self(Map::new().set("Key", key).set("Scope", scope))
    }
}

impl PropertyType for LabelMatchStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ManagedRuleGroupConfig` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ManagedRuleGroupConfig(Map);

impl ManagedRuleGroupConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AWSManagedRulesACFPRuleSet`.
    pub fn aws_managed_rules_acfp_rule_set(self, value: impl Into<Value<AwsManagedRulesAcfpRuleSet>>) -> Self {
        Self(self.0.set("AWSManagedRulesACFPRuleSet", value))
    }

    /// `AWSManagedRulesATPRuleSet`.
    pub fn aws_managed_rules_atp_rule_set(self, value: impl Into<Value<AwsManagedRulesAtpRuleSet>>) -> Self {
        Self(self.0.set("AWSManagedRulesATPRuleSet", value))
    }

    /// `AWSManagedRulesAntiDDoSRuleSet`.
    pub fn aws_managed_rules_anti_ddos_rule_set(self, value: impl Into<Value<AwsManagedRulesAntiDdosRuleSet>>) -> Self {
        Self(self.0.set("AWSManagedRulesAntiDDoSRuleSet", value))
    }

    /// `AWSManagedRulesBotControlRuleSet`.
    pub fn aws_managed_rules_bot_control_rule_set(self, value: impl Into<Value<AwsManagedRulesBotControlRuleSet>>) -> Self {
        Self(self.0.set("AWSManagedRulesBotControlRuleSet", value))
    }

    /// `LoginPath`: 1 to 256 characters.
    pub fn login_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LoginPath", value))
    }

    /// `PasswordField`.
    pub fn password_field(self, value: impl Into<Value<FieldIdentifier>>) -> Self {
        Self(self.0.set("PasswordField", value))
    }

    /// `PayloadType`.
    pub fn payload_type(self, value: impl Into<Value<PayloadType>>) -> Self {
        Self(self.0.set("PayloadType", value))
    }

    /// `UsernameField`.
    pub fn username_field(self, value: impl Into<Value<FieldIdentifier>>) -> Self {
        Self(self.0.set("UsernameField", value))
    }
}

impl PropertyType for ManagedRuleGroupConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ManagedRuleGroupStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ManagedRuleGroupStatement(Map);

impl ManagedRuleGroupStatement {
    /// With the required properties:
    /// - `Name`.
    /// - `VendorName`: 1 to 128 characters.
    pub fn new(name: impl Into<Value<String>>, vendor_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name).set("VendorName", vendor_name))
    }

    /// `ExcludedRules`: 0 to 100 items.
    pub fn excluded_rules(self, value: impl Into<Value<List<ExcludedRule>>>) -> Self {
        Self(self.0.set("ExcludedRules", value))
    }

    /// `ManagedRuleGroupConfigs`.
    pub fn managed_rule_group_configs(self, value: impl Into<Value<List<ManagedRuleGroupConfig>>>) -> Self {
        Self(self.0.set("ManagedRuleGroupConfigs", value))
    }

    /// `RuleActionOverrides`: 0 to 100 items.
    pub fn rule_action_overrides(self, value: impl Into<Value<List<RuleActionOverride>>>) -> Self {
        Self(self.0.set("RuleActionOverrides", value))
    }

    /// `ScopeDownStatement`.
    pub fn scope_down_statement(self, value: impl Into<Value<Statement>>) -> Self {
        Self(self.0.set("ScopeDownStatement", value))
    }

    /// `Version`: 1 to 64 characters.
    pub fn version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Version", value))
    }
}

impl PropertyType for ManagedRuleGroupStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MapMatchScope` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MapMatchScope {
    /// `ALL`.
    All,
    /// `KEY`.
    Key,
    /// `VALUE`.
    Value,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MapMatchScope {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::All => "ALL",
            Self::Key => "KEY",
            Self::Value => "VALUE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MapMatchScope {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MonetizationConfig` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MonetizationConfig(Map);

impl MonetizationConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CryptoConfig`.
    pub fn crypto_config(self, value: impl Into<Value<CryptoConfig>>) -> Self {
        Self(self.0.set("CryptoConfig", value))
    }

    /// `CurrencyMode`.
    pub fn currency_mode(self, value: impl Into<Value<CurrencyMode>>) -> Self {
        Self(self.0.set("CurrencyMode", value))
    }
}

impl PropertyType for MonetizationConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MonetizeAction` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MonetizeAction(Map);

impl MonetizeAction {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `PriceMultiplier`: 1 to 3 characters.
    pub fn price_multiplier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PriceMultiplier", value))
    }
}

impl PropertyType for MonetizeAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NotStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NotStatement(Map);

impl NotStatement {
    /// With the required properties:
    /// - `Statement`.
    pub fn new(statement: impl Into<Value<Statement>>) -> Self {
        Self(Map::new().set("Statement", statement))
    }
}

impl PropertyType for NotStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OnSourceDdosProtectionConfig` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct OnSourceDdosProtectionConfig(Map);

impl OnSourceDdosProtectionConfig {
    /// With the required properties:
    /// - `ALBLowReputationMode`.
    pub fn new(alb_low_reputation_mode: impl Into<Value<AlbLowReputationMode>>) -> Self {
        Self(Map::new().set("ALBLowReputationMode", alb_low_reputation_mode))
    }
}

impl PropertyType for OnSourceDdosProtectionConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OrStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct OrStatement(Map);

impl OrStatement {
    /// With the required properties:
    /// - `Statements`.
    pub fn new(statements: impl Into<Value<List<Statement>>>) -> Self {
        Self(Map::new().set("Statements", statements))
    }
}

impl PropertyType for OrStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OverrideAction` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct OverrideAction(Map);

impl OverrideAction {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Count`.
    pub fn count(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Count", value))
    }

    /// `None`.
    pub fn none(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("None", value))
    }
}

impl PropertyType for OverrideAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OversizeHandling` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OversizeHandling {
    /// `CONTINUE`.
    Continue,
    /// `MATCH`.
    Match,
    /// `NO_MATCH`.
    NoMatch,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl OversizeHandling {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Continue => "CONTINUE",
            Self::Match => "MATCH",
            Self::NoMatch => "NO_MATCH",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for OversizeHandling {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PayloadType` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PayloadType {
    /// `JSON`.
    Json,
    /// `FORM_ENCODED`.
    FormEncoded,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PayloadType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Json => "JSON",
            Self::FormEncoded => "FORM_ENCODED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PayloadType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PaymentNetwork` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PaymentNetwork(Map);

impl PaymentNetwork {
    /// With the required properties:
    /// - `Chain`.
    /// - `Prices`: exactly 1 item.
    /// - `WalletAddress`: 26 to 44 characters.
    pub fn new(chain: impl Into<Value<BlockchainChain>>, prices: impl Into<Value<List<Price>>>, wallet_address: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Chain", chain).set("Prices", prices).set("WalletAddress", wallet_address))
    }
}

impl PropertyType for PaymentNetwork {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PositionalConstraint` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PositionalConstraint {
    /// `EXACTLY`.
    Exactly,
    /// `STARTS_WITH`.
    StartsWith,
    /// `ENDS_WITH`.
    EndsWith,
    /// `CONTAINS`.
    Contains,
    /// `CONTAINS_WORD`.
    ContainsWord,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PositionalConstraint {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Exactly => "EXACTLY",
            Self::StartsWith => "STARTS_WITH",
            Self::EndsWith => "ENDS_WITH",
            Self::Contains => "CONTAINS",
            Self::ContainsWord => "CONTAINS_WORD",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PositionalConstraint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PreParseTextTransformation` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PreParseTextTransformation(Map);

impl PreParseTextTransformation {
    /// With the required properties:
    /// - `Priority`.
    /// - `Type`.
    pub fn new(priority: impl Into<Value<i64>>, r#type: impl Into<Value<PreParseTextTransformationType>>) -> Self {
        Self(Map::new().set("Priority", priority).set("Type", r#type))
    }
}

impl PropertyType for PreParseTextTransformation {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PreParseTextTransformationType` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PreParseTextTransformationType {
    /// `NONE`.
    None,
    /// `URL_DECODE`.
    UrlDecode,
    /// `URL_DECODE_UNI`.
    UrlDecodeUni,
    /// `COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA`.
    CombineDuplicateQueryArgsByComma,
    /// `REPLACE_SEMICOLONS_WITH_AMPERSANDS`.
    ReplaceSemicolonsWithAmpersands,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PreParseTextTransformationType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "NONE",
            Self::UrlDecode => "URL_DECODE",
            Self::UrlDecodeUni => "URL_DECODE_UNI",
            Self::CombineDuplicateQueryArgsByComma => "COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA",
            Self::ReplaceSemicolonsWithAmpersands => "REPLACE_SEMICOLONS_WITH_AMPERSANDS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PreParseTextTransformationType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Price` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Price(Map);

impl Price {
    /// With the required properties:
    /// - `Amount`: 1 to 13 characters.
    /// - `Currency`.
    pub fn new(amount: impl Into<Value<String>>, currency: impl Into<Value<CryptoCurrency>>) -> Self {
        Self(Map::new().set("Amount", amount).set("Currency", currency))
    }
}

impl PropertyType for Price {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RateBasedStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RateBasedStatement(Map);

impl RateBasedStatement {
    /// With the required properties:
    /// - `AggregateKeyType`.
    /// - `Limit`: 10 to 2000000000.
    pub fn new(aggregate_key_type: impl Into<Value<AggregateKeyType>>, limit: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("AggregateKeyType", aggregate_key_type).set("Limit", limit))
    }

    /// `CustomKeys`: 0 to 5 items.
    pub fn custom_keys(self, value: impl Into<Value<List<RateBasedStatementCustomKey>>>) -> Self {
        Self(self.0.set("CustomKeys", value))
    }

    /// `EvaluationWindowSec`.
    pub fn evaluation_window_sec(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("EvaluationWindowSec", value))
    }

    /// `ForwardedIPConfig`.
    pub fn forwarded_ip_config(self, value: impl Into<Value<ForwardedIpConfiguration>>) -> Self {
        Self(self.0.set("ForwardedIPConfig", value))
    }

    /// `ScopeDownStatement`.
    pub fn scope_down_statement(self, value: impl Into<Value<Statement>>) -> Self {
        Self(self.0.set("ScopeDownStatement", value))
    }
}

impl PropertyType for RateBasedStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RateBasedStatementCustomKey` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RateBasedStatementCustomKey(Map);

impl RateBasedStatementCustomKey {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ASN`.
    pub fn asn(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("ASN", value))
    }

    /// `Cookie`.
    pub fn cookie(self, value: impl Into<Value<RateLimitCookie>>) -> Self {
        Self(self.0.set("Cookie", value))
    }

    /// `ForwardedIP`.
    pub fn forwarded_ip(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("ForwardedIP", value))
    }

    /// `HTTPMethod`.
    pub fn http_method(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("HTTPMethod", value))
    }

    /// `Header`.
    pub fn header(self, value: impl Into<Value<RateLimitHeader>>) -> Self {
        Self(self.0.set("Header", value))
    }

    /// `IP`.
    pub fn ip(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("IP", value))
    }

    /// `JA3Fingerprint`.
    pub fn ja3_fingerprint(self, value: impl Into<Value<RateLimitJa3Fingerprint>>) -> Self {
        Self(self.0.set("JA3Fingerprint", value))
    }

    /// `JA4Fingerprint`.
    pub fn ja4_fingerprint(self, value: impl Into<Value<RateLimitJa4Fingerprint>>) -> Self {
        Self(self.0.set("JA4Fingerprint", value))
    }

    /// `LabelNamespace`.
    pub fn label_namespace(self, value: impl Into<Value<RateLimitLabelNamespace>>) -> Self {
        Self(self.0.set("LabelNamespace", value))
    }

    /// `QueryArgument`.
    pub fn query_argument(self, value: impl Into<Value<RateLimitQueryArgument>>) -> Self {
        Self(self.0.set("QueryArgument", value))
    }

    /// `QueryString`.
    pub fn query_string(self, value: impl Into<Value<RateLimitQueryString>>) -> Self {
        Self(self.0.set("QueryString", value))
    }

    /// `UriPath`.
    pub fn uri_path(self, value: impl Into<Value<RateLimitUriPath>>) -> Self {
        Self(self.0.set("UriPath", value))
    }
}

impl PropertyType for RateBasedStatementCustomKey {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RateLimitCookie` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RateLimitCookie(Map);

impl RateLimitCookie {
    /// With the required properties:
    /// - `Name`: 1 to 64 characters.
    /// - `TextTransformations`: at least 1 item.
    pub fn new(name: impl Into<Value<String>>, text_transformations: impl Into<Value<List<TextTransformation>>>) -> Self {
        Self(Map::new().set("Name", name).set("TextTransformations", text_transformations))
    }
}

impl PropertyType for RateLimitCookie {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RateLimitHeader` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RateLimitHeader(Map);

impl RateLimitHeader {
    /// With the required properties:
    /// - `Name`: 1 to 64 characters.
    /// - `TextTransformations`: at least 1 item.
    pub fn new(name: impl Into<Value<String>>, text_transformations: impl Into<Value<List<TextTransformation>>>) -> Self {
        Self(Map::new().set("Name", name).set("TextTransformations", text_transformations))
    }
}

impl PropertyType for RateLimitHeader {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RateLimitJa3Fingerprint` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RateLimitJa3Fingerprint(Map);

impl RateLimitJa3Fingerprint {
    /// With the required properties:
    /// - `FallbackBehavior`.
    pub fn new(fallback_behavior: impl Into<Value<FallbackBehavior>>) -> Self {
        Self(Map::new().set("FallbackBehavior", fallback_behavior))
    }
}

impl PropertyType for RateLimitJa3Fingerprint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RateLimitJa4Fingerprint` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RateLimitJa4Fingerprint(Map);

impl RateLimitJa4Fingerprint {
    /// With the required properties:
    /// - `FallbackBehavior`.
    pub fn new(fallback_behavior: impl Into<Value<FallbackBehavior>>) -> Self {
        Self(Map::new().set("FallbackBehavior", fallback_behavior))
    }
}

impl PropertyType for RateLimitJa4Fingerprint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RateLimitLabelNamespace` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RateLimitLabelNamespace(Map);

impl RateLimitLabelNamespace {
    /// With the required properties:
    /// - `Namespace`.
    pub fn new(namespace: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Namespace", namespace))
    }
}

impl PropertyType for RateLimitLabelNamespace {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RateLimitQueryArgument` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RateLimitQueryArgument(Map);

impl RateLimitQueryArgument {
    /// With the required properties:
    /// - `Name`: 1 to 64 characters.
    /// - `TextTransformations`: at least 1 item.
    pub fn new(name: impl Into<Value<String>>, text_transformations: impl Into<Value<List<TextTransformation>>>) -> Self {
        Self(Map::new().set("Name", name).set("TextTransformations", text_transformations))
    }
}

impl PropertyType for RateLimitQueryArgument {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RateLimitQueryString` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RateLimitQueryString(Map);

impl RateLimitQueryString {
    /// With the required properties:
    /// - `TextTransformations`: at least 1 item.
    pub fn new(text_transformations: impl Into<Value<List<TextTransformation>>>) -> Self {
        Self(Map::new().set("TextTransformations", text_transformations))
    }
}

impl PropertyType for RateLimitQueryString {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RateLimitUriPath` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RateLimitUriPath(Map);

impl RateLimitUriPath {
    /// With the required properties:
    /// - `TextTransformations`: at least 1 item.
    pub fn new(text_transformations: impl Into<Value<List<TextTransformation>>>) -> Self {
        Self(Map::new().set("TextTransformations", text_transformations))
    }
}

impl PropertyType for RateLimitUriPath {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Regex` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Regex(Map);

impl Regex {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `RegexString`: 1 to 512 characters.
    pub fn regex_string(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RegexString", value))
    }
}

impl PropertyType for Regex {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RegexMatchStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RegexMatchStatement(Map);

impl RegexMatchStatement {
    /// With the required properties:
    /// - `FieldToMatch`.
    /// - `RegexString`: 1 to 512 characters.
    /// - `TextTransformations`: at least 1 item.
    pub fn new(field_to_match: impl Into<Value<FieldToMatch>>, regex_string: impl Into<Value<String>>, text_transformations: impl Into<Value<List<TextTransformation>>>) -> Self {
        Self(Map::new().set("FieldToMatch", field_to_match).set("RegexString", regex_string).set("TextTransformations", text_transformations))
    }

    /// `PreParseTextTransformations`.
    pub fn pre_parse_text_transformations(self, value: impl Into<Value<List<PreParseTextTransformation>>>) -> Self {
        Self(self.0.set("PreParseTextTransformations", value))
    }
}

impl PropertyType for RegexMatchStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RegexPatternSetReferenceStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RegexPatternSetReferenceStatement(Map);

impl RegexPatternSetReferenceStatement {
    /// With the required properties:
    /// - `Arn`: 20 to 2048 characters.
    /// - `FieldToMatch`.
    /// - `TextTransformations`: at least 1 item.
    pub fn new(arn: impl Into<Value<String>>, field_to_match: impl Into<Value<FieldToMatch>>, text_transformations: impl Into<Value<List<TextTransformation>>>) -> Self {
        Self(Map::new().set("Arn", arn).set("FieldToMatch", field_to_match).set("TextTransformations", text_transformations))
    }

    /// `PreParseTextTransformations`.
    pub fn pre_parse_text_transformations(self, value: impl Into<Value<List<PreParseTextTransformation>>>) -> Self {
        Self(self.0.set("PreParseTextTransformations", value))
    }
}

impl PropertyType for RegexPatternSetReferenceStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RequestInspection` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RequestInspection(Map);

impl RequestInspection {
    /// With the required properties:
    /// - `PasswordField`.
    /// - `PayloadType`.
    /// - `UsernameField`.
    pub fn new(password_field: impl Into<Value<FieldIdentifier>>, payload_type: impl Into<Value<PayloadType>>, username_field: impl Into<Value<FieldIdentifier>>) -> Self {
        Self(Map::new().set("PasswordField", password_field).set("PayloadType", payload_type).set("UsernameField", username_field))
    }
}

impl PropertyType for RequestInspection {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RequestInspectionAcfp` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RequestInspectionAcfp(Map);

impl RequestInspectionAcfp {
    /// With the required properties:
    /// - `PayloadType`.
    pub fn new(payload_type: impl Into<Value<PayloadType>>) -> Self {
        Self(Map::new().set("PayloadType", payload_type))
    }

    /// `AddressFields`.
    pub fn address_fields(self, value: impl Into<Value<List<FieldIdentifier>>>) -> Self {
        Self(self.0.set("AddressFields", value))
    }

    /// `EmailField`.
    pub fn email_field(self, value: impl Into<Value<FieldIdentifier>>) -> Self {
        Self(self.0.set("EmailField", value))
    }

    /// `PasswordField`.
    pub fn password_field(self, value: impl Into<Value<FieldIdentifier>>) -> Self {
        Self(self.0.set("PasswordField", value))
    }

    /// `PhoneNumberFields`.
    pub fn phone_number_fields(self, value: impl Into<Value<List<FieldIdentifier>>>) -> Self {
        Self(self.0.set("PhoneNumberFields", value))
    }

    /// `UsernameField`.
    pub fn username_field(self, value: impl Into<Value<FieldIdentifier>>) -> Self {
        Self(self.0.set("UsernameField", value))
    }
}

impl PropertyType for RequestInspectionAcfp {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ResponseInspection` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ResponseInspection(Map);

impl ResponseInspection {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BodyContains`.
    pub fn body_contains(self, value: impl Into<Value<ResponseInspectionBodyContains>>) -> Self {
        Self(self.0.set("BodyContains", value))
    }

    /// `Header`.
    pub fn header(self, value: impl Into<Value<ResponseInspectionHeader>>) -> Self {
        Self(self.0.set("Header", value))
    }

    /// `Json`.
    pub fn json(self, value: impl Into<Value<ResponseInspectionJson>>) -> Self {
        Self(self.0.set("Json", value))
    }

    /// `StatusCode`.
    pub fn status_code(self, value: impl Into<Value<ResponseInspectionStatusCode>>) -> Self {
        Self(self.0.set("StatusCode", value))
    }
}

impl PropertyType for ResponseInspection {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ResponseInspectionBodyContains` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ResponseInspectionBodyContains(Map);

impl ResponseInspectionBodyContains {
    /// With the required properties:
    /// - `FailureStrings`: 1 to 5 items.
    /// - `SuccessStrings`: 1 to 5 items.
    pub fn new(failure_strings: impl Into<Value<List<String>>>, success_strings: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("FailureStrings", failure_strings).set("SuccessStrings", success_strings))
    }
}

impl PropertyType for ResponseInspectionBodyContains {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ResponseInspectionHeader` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ResponseInspectionHeader(Map);

impl ResponseInspectionHeader {
    /// With the required properties:
    /// - `FailureValues`: 1 to 3 items.
    /// - `Name`: 1 to 200 characters.
    /// - `SuccessValues`: 1 to 3 items.
    pub fn new(failure_values: impl Into<Value<List<String>>>, name: impl Into<Value<String>>, success_values: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("FailureValues", failure_values).set("Name", name).set("SuccessValues", success_values))
    }
}

impl PropertyType for ResponseInspectionHeader {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ResponseInspectionJson` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ResponseInspectionJson(Map);

impl ResponseInspectionJson {
    /// With the required properties:
    /// - `FailureValues`: 1 to 5 items.
    /// - `Identifier`: 1 to 512 characters.
    /// - `SuccessValues`: 1 to 5 items.
    pub fn new(failure_values: impl Into<Value<List<String>>>, identifier: impl Into<Value<String>>, success_values: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("FailureValues", failure_values).set("Identifier", identifier).set("SuccessValues", success_values))
    }
}

impl PropertyType for ResponseInspectionJson {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ResponseInspectionStatusCode` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ResponseInspectionStatusCode(Map);

impl ResponseInspectionStatusCode {
    /// With the required properties:
    /// - `FailureCodes`: 1 to 10 items.
    /// - `SuccessCodes`: 1 to 10 items.
    pub fn new(failure_codes: impl Into<Value<List<i64>>>, success_codes: impl Into<Value<List<i64>>>) -> Self {
        Self(Map::new().set("FailureCodes", failure_codes).set("SuccessCodes", success_codes))
    }
}

impl PropertyType for ResponseInspectionStatusCode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Rule` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Rule(Map);

impl Rule {
    /// With the required properties:
    /// - `Name`.
    /// - `Priority`.
    /// - `Statement`.
    /// - `VisibilityConfig`.
    pub fn new(name: impl Into<Value<String>>, priority: impl Into<Value<i64>>, statement: impl Into<Value<Statement>>, visibility_config: impl Into<Value<VisibilityConfig>>) -> Self {
        Self(Map::new().set("Name", name).set("Priority", priority).set("Statement", statement).set("VisibilityConfig", visibility_config))
    }

    /// `Action`.
    pub fn action(self, value: impl Into<Value<RuleAction>>) -> Self {
        Self(self.0.set("Action", value))
    }

    /// `CaptchaConfig`.
    pub fn captcha_config(self, value: impl Into<Value<CaptchaConfig>>) -> Self {
        Self(self.0.set("CaptchaConfig", value))
    }

    /// `ChallengeConfig`.
    pub fn challenge_config(self, value: impl Into<Value<ChallengeConfig>>) -> Self {
        Self(self.0.set("ChallengeConfig", value))
    }

    /// `OverrideAction`.
    pub fn override_action(self, value: impl Into<Value<OverrideAction>>) -> Self {
        Self(self.0.set("OverrideAction", value))
    }

    /// `RuleLabels`.
    pub fn rule_labels(self, value: impl Into<Value<List<Label>>>) -> Self {
        Self(self.0.set("RuleLabels", value))
    }
}

impl PropertyType for Rule {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RuleAction` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RuleAction(Map);

impl RuleAction {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Allow`.
    pub fn allow(self, value: impl Into<Value<AllowAction>>) -> Self {
        Self(self.0.set("Allow", value))
    }

    /// `Block`.
    pub fn block(self, value: impl Into<Value<BlockAction>>) -> Self {
        Self(self.0.set("Block", value))
    }

    /// `Captcha`.
    pub fn captcha(self, value: impl Into<Value<CaptchaAction>>) -> Self {
        Self(self.0.set("Captcha", value))
    }

    /// `Challenge`.
    pub fn challenge(self, value: impl Into<Value<ChallengeAction>>) -> Self {
        Self(self.0.set("Challenge", value))
    }

    /// `Count`.
    pub fn count(self, value: impl Into<Value<CountAction>>) -> Self {
        Self(self.0.set("Count", value))
    }

    /// `Monetize`.
    pub fn monetize(self, value: impl Into<Value<MonetizeAction>>) -> Self {
        Self(self.0.set("Monetize", value))
    }
}

impl PropertyType for RuleAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RuleActionOverride` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RuleActionOverride(Map);

impl RuleActionOverride {
    /// With the required properties:
    /// - `ActionToUse`.
    /// - `Name`.
    pub fn new(action_to_use: impl Into<Value<RuleAction>>, name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("ActionToUse", action_to_use).set("Name", name))
    }
}

impl PropertyType for RuleActionOverride {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RuleGroupReferenceStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RuleGroupReferenceStatement(Map);

impl RuleGroupReferenceStatement {
    /// With the required properties:
    /// - `Arn`: 20 to 2048 characters.
    pub fn new(arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Arn", arn))
    }

    /// `ExcludedRules`: 0 to 100 items.
    pub fn excluded_rules(self, value: impl Into<Value<List<ExcludedRule>>>) -> Self {
        Self(self.0.set("ExcludedRules", value))
    }

    /// `RuleActionOverrides`: 0 to 100 items.
    pub fn rule_action_overrides(self, value: impl Into<Value<List<RuleActionOverride>>>) -> Self {
        Self(self.0.set("RuleActionOverrides", value))
    }
}

impl PropertyType for RuleGroupReferenceStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Scope` of `AWS::WAFv2::IPSet`, `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum Scope {
    /// `CLOUDFRONT`.
    Cloudfront,
    /// `REGIONAL`.
    Regional,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl Scope {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cloudfront => "CLOUDFRONT",
            Self::Regional => "REGIONAL",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for Scope {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SensitivityLevel` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SensitivityLevel {
    /// `LOW`.
    Low,
    /// `HIGH`.
    High,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SensitivityLevel {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Low => "LOW",
            Self::High => "HIGH",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SensitivityLevel {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SensitivityToAct` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SensitivityToAct {
    /// `LOW`.
    Low,
    /// `MEDIUM`.
    Medium,
    /// `HIGH`.
    High,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SensitivityToAct {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Low => "LOW",
            Self::Medium => "MEDIUM",
            Self::High => "HIGH",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SensitivityToAct {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SizeConstraintStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SizeConstraintStatement(Map);

impl SizeConstraintStatement {
    /// With the required properties:
    /// - `ComparisonOperator`.
    /// - `FieldToMatch`.
    /// - `Size`: 0 to 21474836480.
    /// - `TextTransformations`: at least 1 item.
    pub fn new(comparison_operator: impl Into<Value<ComparisonOperator>>, field_to_match: impl Into<Value<FieldToMatch>>, size: impl Into<Value<f64>>, text_transformations: impl Into<Value<List<TextTransformation>>>) -> Self {
        Self(Map::new().set("ComparisonOperator", comparison_operator).set("FieldToMatch", field_to_match).set("Size", size).set("TextTransformations", text_transformations))
    }

    /// `PreParseTextTransformations`.
    pub fn pre_parse_text_transformations(self, value: impl Into<Value<List<PreParseTextTransformation>>>) -> Self {
        Self(self.0.set("PreParseTextTransformations", value))
    }
}

impl PropertyType for SizeConstraintStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SqliMatchStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SqliMatchStatement(Map);

impl SqliMatchStatement {
    /// With the required properties:
    /// - `FieldToMatch`.
    /// - `TextTransformations`: at least 1 item.
    pub fn new(field_to_match: impl Into<Value<FieldToMatch>>, text_transformations: impl Into<Value<List<TextTransformation>>>) -> Self {
        Self(Map::new().set("FieldToMatch", field_to_match).set("TextTransformations", text_transformations))
    }

    /// `PreParseTextTransformations`.
    pub fn pre_parse_text_transformations(self, value: impl Into<Value<List<PreParseTextTransformation>>>) -> Self {
        Self(self.0.set("PreParseTextTransformations", value))
    }

    /// `SensitivityLevel`.
    pub fn sensitivity_level(self, value: impl Into<Value<SensitivityLevel>>) -> Self {
        Self(self.0.set("SensitivityLevel", value))
    }
}

impl PropertyType for SqliMatchStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Statement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Statement(Map);

impl Statement {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AndStatement`.
    pub fn and_statement(self, value: impl Into<Value<AndStatement>>) -> Self {
        Self(self.0.set("AndStatement", value))
    }

    /// `AsnMatchStatement`.
    pub fn asn_match_statement(self, value: impl Into<Value<AsnMatchStatement>>) -> Self {
        Self(self.0.set("AsnMatchStatement", value))
    }

    /// `ByteMatchStatement`.
    pub fn byte_match_statement(self, value: impl Into<Value<ByteMatchStatement>>) -> Self {
        Self(self.0.set("ByteMatchStatement", value))
    }

    /// `GeoMatchStatement`.
    pub fn geo_match_statement(self, value: impl Into<Value<GeoMatchStatement>>) -> Self {
        Self(self.0.set("GeoMatchStatement", value))
    }

    /// `IPSetReferenceStatement`.
    pub fn ip_set_reference_statement(self, value: impl Into<Value<IpSetReferenceStatement>>) -> Self {
        Self(self.0.set("IPSetReferenceStatement", value))
    }

    /// `LabelMatchStatement`.
    pub fn label_match_statement(self, value: impl Into<Value<LabelMatchStatement>>) -> Self {
        Self(self.0.set("LabelMatchStatement", value))
    }

    /// `ManagedRuleGroupStatement`.
    pub fn managed_rule_group_statement(self, value: impl Into<Value<ManagedRuleGroupStatement>>) -> Self {
        Self(self.0.set("ManagedRuleGroupStatement", value))
    }

    /// `NotStatement`.
    pub fn not_statement(self, value: impl Into<Value<NotStatement>>) -> Self {
        Self(self.0.set("NotStatement", value))
    }

    /// `OrStatement`.
    pub fn or_statement(self, value: impl Into<Value<OrStatement>>) -> Self {
        Self(self.0.set("OrStatement", value))
    }

    /// `RateBasedStatement`.
    pub fn rate_based_statement(self, value: impl Into<Value<RateBasedStatement>>) -> Self {
        Self(self.0.set("RateBasedStatement", value))
    }

    /// `RegexMatchStatement`.
    pub fn regex_match_statement(self, value: impl Into<Value<RegexMatchStatement>>) -> Self {
        Self(self.0.set("RegexMatchStatement", value))
    }

    /// `RegexPatternSetReferenceStatement`.
    pub fn regex_pattern_set_reference_statement(self, value: impl Into<Value<RegexPatternSetReferenceStatement>>) -> Self {
        Self(self.0.set("RegexPatternSetReferenceStatement", value))
    }

    /// `RuleGroupReferenceStatement`.
    pub fn rule_group_reference_statement(self, value: impl Into<Value<RuleGroupReferenceStatement>>) -> Self {
        Self(self.0.set("RuleGroupReferenceStatement", value))
    }

    /// `SizeConstraintStatement`.
    pub fn size_constraint_statement(self, value: impl Into<Value<SizeConstraintStatement>>) -> Self {
        Self(self.0.set("SizeConstraintStatement", value))
    }

    /// `SqliMatchStatement`.
    pub fn sqli_match_statement(self, value: impl Into<Value<SqliMatchStatement>>) -> Self {
        Self(self.0.set("SqliMatchStatement", value))
    }

    /// `XssMatchStatement`.
    pub fn xss_match_statement(self, value: impl Into<Value<XssMatchStatement>>) -> Self {
        Self(self.0.set("XssMatchStatement", value))
    }
}

impl PropertyType for Statement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::WAFv2::IPSet`, `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`: 1 to 128 characters.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Key", value))
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

/// `TextTransformation` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TextTransformation(Map);

impl TextTransformation {
    /// With the required properties:
    /// - `Priority`.
    /// - `Type`.
    pub fn new(priority: impl Into<Value<i64>>, r#type: impl Into<Value<TextTransformationType>>) -> Self {
        Self(Map::new().set("Priority", priority).set("Type", r#type))
    }
}

impl PropertyType for TextTransformation {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TextTransformationType` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TextTransformationType {
    /// `NONE`.
    None,
    /// `COMPRESS_WHITE_SPACE`.
    CompressWhiteSpace,
    /// `HTML_ENTITY_DECODE`.
    HtmlEntityDecode,
    /// `LOWERCASE`.
    Lowercase,
    /// `CMD_LINE`.
    CmdLine,
    /// `URL_DECODE`.
    UrlDecode,
    /// `BASE64_DECODE`.
    Base64Decode,
    /// `HEX_DECODE`.
    HexDecode,
    /// `MD5`.
    Md5,
    /// `REPLACE_COMMENTS`.
    ReplaceComments,
    /// `ESCAPE_SEQ_DECODE`.
    EscapeSeqDecode,
    /// `SQL_HEX_DECODE`.
    SqlHexDecode,
    /// `CSS_DECODE`.
    CssDecode,
    /// `JS_DECODE`.
    JsDecode,
    /// `NORMALIZE_PATH`.
    NormalizePath,
    /// `NORMALIZE_PATH_WIN`.
    NormalizePathWin,
    /// `REMOVE_NULLS`.
    RemoveNulls,
    /// `REPLACE_NULLS`.
    ReplaceNulls,
    /// `BASE64_DECODE_EXT`.
    Base64DecodeExt,
    /// `URL_DECODE_UNI`.
    UrlDecodeUni,
    /// `UTF8_TO_UNICODE`.
    Utf8ToUnicode,
    /// `REMOVE_WHITESPACE`.
    RemoveWhitespace,
    /// `TRIM`.
    Trim,
    /// `TRIM_LEFT`.
    TrimLeft,
    /// `TRIM_RIGHT`.
    TrimRight,
    /// `REMOVE_COMMENTS_CHAR`.
    RemoveCommentsChar,
    /// `UPPERCASE`.
    Uppercase,
    /// `CMD_LINE_WIN`.
    CmdLineWin,
    /// `CMD_LINE_UNIX`.
    CmdLineUnix,
    /// `JS_DECODE_EXT`.
    JsDecodeExt,
    /// `SHA256`.
    Sha256,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TextTransformationType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "NONE",
            Self::CompressWhiteSpace => "COMPRESS_WHITE_SPACE",
            Self::HtmlEntityDecode => "HTML_ENTITY_DECODE",
            Self::Lowercase => "LOWERCASE",
            Self::CmdLine => "CMD_LINE",
            Self::UrlDecode => "URL_DECODE",
            Self::Base64Decode => "BASE64_DECODE",
            Self::HexDecode => "HEX_DECODE",
            Self::Md5 => "MD5",
            Self::ReplaceComments => "REPLACE_COMMENTS",
            Self::EscapeSeqDecode => "ESCAPE_SEQ_DECODE",
            Self::SqlHexDecode => "SQL_HEX_DECODE",
            Self::CssDecode => "CSS_DECODE",
            Self::JsDecode => "JS_DECODE",
            Self::NormalizePath => "NORMALIZE_PATH",
            Self::NormalizePathWin => "NORMALIZE_PATH_WIN",
            Self::RemoveNulls => "REMOVE_NULLS",
            Self::ReplaceNulls => "REPLACE_NULLS",
            Self::Base64DecodeExt => "BASE64_DECODE_EXT",
            Self::UrlDecodeUni => "URL_DECODE_UNI",
            Self::Utf8ToUnicode => "UTF8_TO_UNICODE",
            Self::RemoveWhitespace => "REMOVE_WHITESPACE",
            Self::Trim => "TRIM",
            Self::TrimLeft => "TRIM_LEFT",
            Self::TrimRight => "TRIM_RIGHT",
            Self::RemoveCommentsChar => "REMOVE_COMMENTS_CHAR",
            Self::Uppercase => "UPPERCASE",
            Self::CmdLineWin => "CMD_LINE_WIN",
            Self::CmdLineUnix => "CMD_LINE_UNIX",
            Self::JsDecodeExt => "JS_DECODE_EXT",
            Self::Sha256 => "SHA256",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TextTransformationType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `UriFragment` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct UriFragment(Map);

impl UriFragment {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `FallbackBehavior`.
    pub fn fallback_behavior(self, value: impl Into<Value<FallbackBehavior>>) -> Self {
        Self(self.0.set("FallbackBehavior", value))
    }
}

impl PropertyType for UriFragment {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `UsageOfAction` of `AWS::WAFv2::WebACL`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum UsageOfAction {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl UsageOfAction {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for UsageOfAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `VisibilityConfig` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VisibilityConfig(Map);

impl VisibilityConfig {
    /// With the required properties:
    /// - `CloudWatchMetricsEnabled`.
    /// - `MetricName`: 1 to 128 characters.
    /// - `SampledRequestsEnabled`.
    pub fn new(cloud_watch_metrics_enabled: impl Into<Value<bool>>, metric_name: impl Into<Value<String>>, sampled_requests_enabled: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("CloudWatchMetricsEnabled", cloud_watch_metrics_enabled).set("MetricName", metric_name).set("SampledRequestsEnabled", sampled_requests_enabled))
    }
}

impl PropertyType for VisibilityConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `XssMatchStatement` of `AWS::WAFv2::WebACL`.
#[must_use]
#[derive(Clone, Debug)]
pub struct XssMatchStatement(Map);

impl XssMatchStatement {
    /// With the required properties:
    /// - `FieldToMatch`.
    /// - `TextTransformations`: at least 1 item.
    pub fn new(field_to_match: impl Into<Value<FieldToMatch>>, text_transformations: impl Into<Value<List<TextTransformation>>>) -> Self {
        Self(Map::new().set("FieldToMatch", field_to_match).set("TextTransformations", text_transformations))
    }

    /// `PreParseTextTransformations`.
    pub fn pre_parse_text_transformations(self, value: impl Into<Value<List<PreParseTextTransformation>>>) -> Self {
        Self(self.0.set("PreParseTextTransformations", value))
    }
}

impl PropertyType for XssMatchStatement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
