//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::IAM::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::IAM::InstanceProfile`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceProfile(Map);

impl InstanceProfile {
    /// With the required properties:
    /// - `Roles`: 0 to 1 item.
    pub fn new(roles: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Roles", roles))
    }

    /// `InstanceProfileName`: 0 to 128 characters.
    pub fn instance_profile_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InstanceProfileName", value))
    }

    /// `Path`: 1 to 512 characters.
    pub fn path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Path", value))
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
#[derive(Clone, Debug)]
pub struct ManagedPolicy(Map);

impl ManagedPolicy {
    /// With the required properties:
    /// - `PolicyDocument`: 1 to 131072 characters.
    pub fn new(policy_document: impl Into<Value<Json>>) -> Self {
        Self(Map::new().set("PolicyDocument", policy_document))
    }

    /// `Description`: 0 to 1000 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `Groups`.
    pub fn groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Groups", value))
    }

    /// `ManagedPolicyName`.
    pub fn managed_policy_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ManagedPolicyName", value))
    }

    /// `Path`: 1 to 512 characters.
    pub fn path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Path", value))
    }

    /// `Roles`.
    pub fn roles(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Roles", value))
    }

    /// `Users`.
    pub fn users(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Users", value))
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
#[derive(Clone, Debug)]
pub struct OidcProvider(Map);

impl OidcProvider {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ClientIdList`.
    pub fn client_id_list(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ClientIdList", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `ThumbprintList`: at most 5 items.
    pub fn thumbprint_list(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ThumbprintList", value))
    }

    /// `Url`: 1 to 255 characters.
    pub fn url(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Url", value))
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
#[derive(Clone, Debug)]
pub struct Policy(Map);

impl Policy {
    /// With the required properties:
    /// - `PolicyDocument`: 1 to 131072 characters.
    /// - `PolicyName`: 1 to 128 characters.
    pub fn new(policy_document: impl Into<Value<Json>>, policy_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("PolicyDocument", policy_document).set("PolicyName", policy_name))
    }

    /// `Groups`.
    pub fn groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Groups", value))
    }

    /// `Roles`.
    pub fn roles(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Roles", value))
    }

    /// `Users`.
    pub fn users(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Users", value))
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
#[derive(Clone, Debug)]
pub struct Role(Map);

impl Role {
    /// With the required properties:
    /// - `AssumeRolePolicyDocument`: 1 to 131072 characters.
    pub fn new(assume_role_policy_document: impl Into<Value<Json>>) -> Self {
        Self(Map::new().set("AssumeRolePolicyDocument", assume_role_policy_document))
    }

    /// `Description`: 0 to 1000 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `ManagedPolicyArns`.
    pub fn managed_policy_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ManagedPolicyArns", value))
    }

    /// `MaxSessionDuration`: 3600 to 43200.
    pub fn max_session_duration(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxSessionDuration", value))
    }

    /// `Path`: 1 to 512 characters.
    pub fn path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Path", value))
    }

    /// `PermissionsBoundary`: 20 to 2048 characters.
    pub fn permissions_boundary(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PermissionsBoundary", value))
    }

    /// `Policies`.
    pub fn policies(self, value: impl Into<Value<List<RolePolicyProperty>>>) -> Self {
        Self(self.0.set("Policies", value))
    }

    /// `RoleName`: 1 to 64 characters.
    pub fn role_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleName", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
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
#[derive(Clone, Debug)]
pub struct RolePolicy(Map);

impl RolePolicy {
    /// With the required properties:
    /// - `PolicyName`: 1 to 128 characters.
    /// - `RoleName`: 1 to 64 characters.
    pub fn new(policy_name: impl Into<Value<String>>, role_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("PolicyName", policy_name).set("RoleName", role_name))
    }

    /// `PolicyDocument`: 1 to 131072 characters.
    pub fn policy_document(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("PolicyDocument", value))
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
#[derive(Clone, Debug)]
pub struct ServiceLinkedRole(Map);

impl ServiceLinkedRole {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AWSServiceName`: 1 to 128 characters.
    pub fn aws_service_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AWSServiceName", value))
    }

    /// `CustomSuffix`: 1 to 64 characters.
    pub fn custom_suffix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CustomSuffix", value))
    }

    /// `Description`: 0 to 1000 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
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
#[derive(Clone, Debug)]
pub struct RolePolicyProperty(Map);

impl RolePolicyProperty {
    /// With the required properties:
    /// - `PolicyDocument`.
    /// - `PolicyName`.
    pub fn new(policy_document: impl Into<Value<Json>>, policy_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("PolicyDocument", policy_document).set("PolicyName", policy_name))
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
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
    /// - `Value`: 1 to 256 characters.
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
