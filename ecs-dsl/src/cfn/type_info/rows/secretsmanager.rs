//! The `AWS::SecretsManager` types.

use crate::cfn::aws::secretsmanager::{
    ResourcePolicy, RotationSchedule, Secret, SecretTargetAttachment,
};
use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{
    Charge, NameConflict, Passage, Policy, ReadCall, TypeInfo, named, unnamed,
};

const SECRET: &str = "arn:aws:secretsmanager:{r}:{a}:secret:{n}-{h6}";

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed::<ResourcePolicy>("", "").policies(&[Policy::attached(Resource, "ResourcePolicy", "SecretId")]),
    unnamed::<RotationSchedule>("", "").security_groups(&["HostedRotationLambda/VpcSecurityGroupIds"]),
    named::<Secret>("Name", SECRET, SECRET)
        .attributes(&[("Id", "{ref}")])
        .passage(Passage::Through)
        .charge(Charge::Secret)
        .read_call(ReadCall::Secret)
        .name_lookup(
            NameConflict::Rejected,
            "aws secretsmanager delete-secret --force-delete-without-recovery --secret-id NAME",
        )
        .often_external(),
    unnamed::<SecretTargetAttachment>("{SecretId}", "").passage(Passage::Attached),
];
