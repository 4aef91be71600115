//! The `AWS::SecretsManager` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{
    Charge, NameConflict, Passage, Policy, ReadCall, TypeInfo, ValueRule, named, unnamed,
};
use crate::cfn::type_names::secretsmanager;
use crate::rules;

const SECRET: &str = "arn:aws:secretsmanager:{r}:{a}:secret:{n}-{h6}";

#[rustfmt::skip]
const SECRET_VALUES: &[ValueRule] = &[
    ValueRule::text("Name", rules::secret_name),
    ValueRule::integer("GenerateSecretString/PasswordLength", rules::secret_length),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed(secretsmanager::RESOURCE_POLICY, "", "").policies(&[Policy::attached(Resource, "ResourcePolicy", "SecretId")]),
    unnamed(secretsmanager::ROTATION_SCHEDULE, "", "").security_groups(&["HostedRotationLambda/VpcSecurityGroupIds"]),
    named(secretsmanager::SECRET, "Name", SECRET, SECRET)
        .values(SECRET_VALUES)
        .attributes(&[("Id", "{ref}")])
        .passage(Passage::Through)
        .charge(Charge::Secret)
        .read_call(ReadCall::Secret)
        .name_lookup(
            NameConflict::Rejected,
            "aws secretsmanager delete-secret --force-delete-without-recovery --secret-id NAME",
        )
        .often_external(),
    unnamed(secretsmanager::SECRET_TARGET_ATTACHMENT, "{SecretId}", "").passage(Passage::Attached),
];
