//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::IAM::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::IAM::InstanceProfile`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct InstanceProfile(Map);

impl InstanceProfile {
    /// With what AWS requires:
    /// - `Roles`: 0 to 1 items.
    pub fn new(roles: impl Into<Value<List<String>>>) -> Self {
        Self(
            Map::new()
            .and("Roles", roles.into().into_expr())
        )
    }

    /// `InstanceProfileName`: 0 to 128 characters.
    pub fn instance_profile_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("InstanceProfileName", value.into().into_expr()))
    }

    /// `Path`: 1 to 512 characters.
    pub fn path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Path", value.into().into_expr()))
    }
}

impl ResourceType for InstanceProfile {
    const TYPE: &'static str = "AWS::IAM::InstanceProfile";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<InstanceProfile> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `AWS::IAM::ManagedPolicy`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct ManagedPolicy(Map);

impl ManagedPolicy {
    /// With what AWS requires:
    /// - `PolicyDocument`: 1 to 131072 characters.
    pub fn new(policy_document: impl Into<Value<Json>>) -> Self {
        Self(
            Map::new()
            .and("PolicyDocument", policy_document.into().into_expr())
        )
    }

    /// `Description`: 0 to 1000 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Description", value.into().into_expr()))
    }

    /// `Groups`.
    pub fn groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("Groups", value.into().into_expr()))
    }

    /// `ManagedPolicyName`.
    pub fn managed_policy_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ManagedPolicyName", value.into().into_expr()))
    }

    /// `Path`: 1 to 512 characters.
    pub fn path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Path", value.into().into_expr()))
    }

    /// `Roles`.
    pub fn roles(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("Roles", value.into().into_expr()))
    }

    /// `Users`.
    pub fn users(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("Users", value.into().into_expr()))
    }
}

impl ResourceType for ManagedPolicy {
    const TYPE: &'static str = "AWS::IAM::ManagedPolicy";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ManagedPolicy> {
    /// The attribute `AttachmentCount`.
    #[inline]
    pub fn attachment_count(&self) -> Value<i64> {
        self.attribute("AttachmentCount")
    }

    /// The attribute `CreateDate`.
    #[inline]
    pub fn create_date(&self) -> Value<String> {
        self.attribute("CreateDate")
    }

    /// The attribute `DefaultVersionId`.
    #[inline]
    pub fn default_version_id(&self) -> Value<String> {
        self.attribute("DefaultVersionId")
    }

    /// The attribute `IsAttachable`.
    #[inline]
    pub fn is_attachable(&self) -> Value<bool> {
        self.attribute("IsAttachable")
    }

    /// The attribute `PermissionsBoundaryUsageCount`.
    #[inline]
    pub fn permissions_boundary_usage_count(&self) -> Value<i64> {
        self.attribute("PermissionsBoundaryUsageCount")
    }

    /// The attribute `PolicyArn`.
    #[inline]
    pub fn policy_arn(&self) -> Value<String> {
        self.attribute("PolicyArn")
    }

    /// The attribute `PolicyId`.
    #[inline]
    pub fn policy_id(&self) -> Value<String> {
        self.attribute("PolicyId")
    }

    /// The attribute `UpdateDate`.
    #[inline]
    pub fn update_date(&self) -> Value<String> {
        self.attribute("UpdateDate")
    }
}

/// `AWS::IAM::OIDCProvider`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OidcProvider(Map);

impl OidcProvider {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ClientIdList`.
    pub fn client_id_list(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("ClientIdList", value.into().into_expr()))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }

    /// `ThumbprintList`: at most 5 items.
    pub fn thumbprint_list(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("ThumbprintList", value.into().into_expr()))
    }

    /// `Url`: 1 to 255 characters.
    pub fn url(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Url", value.into().into_expr()))
    }
}

impl ResourceType for OidcProvider {
    const TYPE: &'static str = "AWS::IAM::OIDCProvider";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<OidcProvider> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `AWS::IAM::Policy`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Policy(Map);

impl Policy {
    /// With what AWS requires:
    /// - `PolicyDocument`: 1 to 131072 characters.
    /// - `PolicyName`: 1 to 128 characters.
    pub fn new(policy_document: impl Into<Value<Json>>, policy_name: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("PolicyDocument", policy_document.into().into_expr())
            .and("PolicyName", policy_name.into().into_expr())
        )
    }

    /// `Groups`.
    pub fn groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("Groups", value.into().into_expr()))
    }

    /// `Roles`.
    pub fn roles(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("Roles", value.into().into_expr()))
    }

    /// `Users`.
    pub fn users(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("Users", value.into().into_expr()))
    }
}

impl ResourceType for Policy {
    const TYPE: &'static str = "AWS::IAM::Policy";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Policy> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::IAM::Role`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Role(Map);

impl Role {
    /// With what AWS requires:
    /// - `AssumeRolePolicyDocument`: 1 to 131072 characters.
    pub fn new(assume_role_policy_document: impl Into<Value<Json>>) -> Self {
        Self(
            Map::new()
            .and("AssumeRolePolicyDocument", assume_role_policy_document.into().into_expr())
        )
    }

    /// `Description`: 0 to 1000 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Description", value.into().into_expr()))
    }

    /// `ManagedPolicyArns`.
    pub fn managed_policy_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("ManagedPolicyArns", value.into().into_expr()))
    }

    /// `MaxSessionDuration`: 3600 to 43200.
    pub fn max_session_duration(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MaxSessionDuration", value.into().into_expr()))
    }

    /// `Path`: 1 to 512 characters.
    pub fn path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Path", value.into().into_expr()))
    }

    /// `PermissionsBoundary`: 20 to 2048 characters.
    pub fn permissions_boundary(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PermissionsBoundary", value.into().into_expr()))
    }

    /// `Policies`.
    pub fn policies(self, value: impl Into<Value<List<RolePolicyProperty>>>) -> Self {
        Self(self.0.and("Policies", value.into().into_expr()))
    }

    /// `RoleName`: 1 to 64 characters.
    pub fn role_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("RoleName", value.into().into_expr()))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }
}

impl ResourceType for Role {
    const TYPE: &'static str = "AWS::IAM::Role";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Role> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `RoleId`.
    #[inline]
    pub fn role_id(&self) -> Value<String> {
        self.attribute("RoleId")
    }
}

/// `AWS::IAM::RolePolicy`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct RolePolicy(Map);

impl RolePolicy {
    /// With what AWS requires:
    /// - `PolicyName`: 1 to 128 characters.
    /// - `RoleName`: 1 to 64 characters.
    pub fn new(policy_name: impl Into<Value<String>>, role_name: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("PolicyName", policy_name.into().into_expr())
            .and("RoleName", role_name.into().into_expr())
        )
    }

    /// `PolicyDocument`: 1 to 131072 characters.
    pub fn policy_document(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.and("PolicyDocument", value.into().into_expr()))
    }
}

impl ResourceType for RolePolicy {
    const TYPE: &'static str = "AWS::IAM::RolePolicy";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::IAM::ServiceLinkedRole`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceLinkedRole(Map);

impl ServiceLinkedRole {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AWSServiceName`: 1 to 128 characters.
    pub fn aws_service_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AWSServiceName", value.into().into_expr()))
    }

    /// `CustomSuffix`: 1 to 64 characters.
    pub fn custom_suffix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("CustomSuffix", value.into().into_expr()))
    }

    /// `Description`: 0 to 1000 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Description", value.into().into_expr()))
    }
}

impl ResourceType for ServiceLinkedRole {
    const TYPE: &'static str = "AWS::IAM::ServiceLinkedRole";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ServiceLinkedRole> {
    /// The attribute `RoleName`.
    #[inline]
    pub fn role_name(&self) -> Value<String> {
        self.attribute("RoleName")
    }
}

/// `RolePolicyProperty` of `AWS::IAM::Role`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct RolePolicyProperty(Map);

impl RolePolicyProperty {
    /// With what AWS requires:
    /// - `PolicyDocument`.
    /// - `PolicyName`.
    pub fn new(policy_document: impl Into<Value<Json>>, policy_name: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("PolicyDocument", policy_document.into().into_expr())
            .and("PolicyName", policy_name.into().into_expr())
        )
    }
}

impl PropertyType for RolePolicyProperty {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::IAM::OIDCProvider`, `AWS::IAM::Role`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Tag(Map);

impl Tag {
    /// With what AWS requires:
    /// - `Key`: 1 to 128 characters.
    /// - `Value`: 1 to 256 characters.
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
