//! The `AWS::IAM` types.

use crate::cfn::aws::iam::{
    InstanceProfile, ManagedPolicy, OidcProvider, Policy as IamPolicy, Role, RolePolicy,
    ServiceLinkedRole,
};
use crate::cfn::type_info::PolicyKind::{Permission, Trust};
use crate::cfn::type_info::{NameConflict, Passage, Policy, TypeInfo, named, shared, unnamed};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<InstanceProfile>("InstanceProfileName", "{n}", "arn:aws:iam::{a}:instance-profile/{n}").iam_capability(),
    named::<ManagedPolicy>("ManagedPolicyName", "arn:aws:iam::{a}:policy/{n}", "arn:aws:iam::{a}:policy/{n}")
        .iam_capability()
        .policies(&[Policy::own(Permission, "PolicyDocument")])
        .passage(Passage::Attached),
    unnamed::<OidcProvider>("", ""),
    shared::<IamPolicy>("PolicyName", "{n}", "")
        .iam_capability()
        .policies(&[
            Policy::attached(Permission, "PolicyDocument", "Groups"),
            Policy::attached(Permission, "PolicyDocument", "Roles"),
            Policy::attached(Permission, "PolicyDocument", "Users"),
        ])
        .passage(Passage::Attached),
    named::<Role>("RoleName", "{n}", "arn:aws:iam::{a}:role/{n}")
        .name_limit(64)
        .attributes(&[("RoleId", "AROA{H17:role}")])
        .iam_capability()
        .is_identity()
        .policies(&[Policy::own(Trust, "AssumeRolePolicyDocument")])
        .passage(Passage::Through)
        .name_lookup(NameConflict::Rejected, "aws iam delete-role --role-name NAME"),
    // AWS's list of types that require a capability doesn't contain it.
    named::<RolePolicy>("PolicyName", "", "")
        .within(&["RoleName"])
        .policies(&[Policy::attached(Permission, "PolicyDocument", "RoleName")])
        .passage(Passage::Attached),
    unnamed::<ServiceLinkedRole>("", ""),
];
