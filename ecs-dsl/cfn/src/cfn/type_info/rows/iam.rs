//! The `AWS::IAM` types.

use crate::cfn::type_info::PolicyKind::{Permission, Trust};
use crate::cfn::type_info::{
    NameConflict, Passage, Policy, TypeInfo, ValueRule, named, shared, unnamed,
};
use crate::cfn::type_names::iam;
use crate::rules;

#[rustfmt::skip]
const ROLE_VALUES: &[ValueRule] = &[
    ValueRule::text("RoleName", rules::role_name),
    ValueRule::text("Path", rules::role_path),
    ValueRule::text("PermissionsBoundary", rules::policy_arn),
    ValueRule::text("ManagedPolicyArns/*", rules::policy_arn),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(iam::INSTANCE_PROFILE, "InstanceProfileName", "{n}", "arn:aws:iam::{a}:instance-profile/{n}").iam_capability(),
    named(iam::MANAGED_POLICY, "ManagedPolicyName", "arn:aws:iam::{a}:policy/{n}", "arn:aws:iam::{a}:policy/{n}")
        .iam_capability()
        .policies(&[Policy::own(Permission, "PolicyDocument")])
        .passage(Passage::Attached),
    unnamed(iam::OIDC_PROVIDER, "", ""),
    shared(iam::POLICY, "PolicyName", "{n}", "")
        .iam_capability()
        .policies(&[
            Policy::attached(Permission, "PolicyDocument", "Groups"),
            Policy::attached(Permission, "PolicyDocument", "Roles"),
            Policy::attached(Permission, "PolicyDocument", "Users"),
        ])
        .passage(Passage::Attached),
    named(iam::ROLE, "RoleName", "{n}", "arn:aws:iam::{a}:role/{n}")
        .values(ROLE_VALUES)
        .name_limit(64)
        .attributes(&[("RoleId", "AROA{H17:role}")])
        .iam_capability()
        .identity()
        .policies(&[Policy::own(Trust, "AssumeRolePolicyDocument")])
        .passage(Passage::Through)
        .name_lookup(NameConflict::Rejected, "aws iam delete-role --role-name NAME"),
    // AWS's list of types that require a capability doesn't contain it.
    named(iam::ROLE_POLICY, "PolicyName", "", "")
        .within(&["RoleName"])
        .policies(&[Policy::attached(Permission, "PolicyDocument", "RoleName")])
        .passage(Passage::Attached),
    unnamed(iam::SERVICE_LINKED_ROLE, "", ""),
];
