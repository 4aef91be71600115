//! The `AWS::EFS` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Policy, TypeInfo, ValueRule, unnamed,
};
use crate::cfn::type_names::efs;
use crate::rules;

#[rustfmt::skip]
const FILE_SYSTEM_VALUES: &[ValueRule] = &[
    ValueRule::integer("ProvisionedThroughputInMibps", rules::provisioned_throughput).when("ThroughputMode", "provisioned"),
];

#[rustfmt::skip]
const ACCESS_POINT_VALUES: &[ValueRule] = &[
    ValueRule::text("RootDirectory/Path", rules::access_point_path),
];

#[rustfmt::skip]
const MOUNT_TARGET_VALUES: &[ValueRule] = &[
    ValueRule::text("SubnetId", rules::subnet_id),
    ValueRule::text("SecurityGroups/*", rules::security_group_id),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed(efs::ACCESS_POINT, "fsap-{h17}", "arn:aws:elasticfilesystem:{r}:{a}:access-point/{ref}")
        .values(ACCESS_POINT_VALUES),
    unnamed(efs::FILE_SYSTEM, "fs-{h17}", "arn:aws:elasticfilesystem:{r}:{a}:file-system/{ref}")
        .values(FILE_SYSTEM_VALUES)
        .policies(&[Policy::own(Resource, "FileSystemPolicy")])
        .diagram(DiagramNode::new(DiagramKind::Data, "EFS"))
        .charge(Charge::Usage("file systems, by storage and throughput")),
    // `MountTargetConflict`.
    unnamed(efs::MOUNT_TARGET, "fsmt-{h17}", "")
        .values(MOUNT_TARGET_VALUES)
        .slot(&["FileSystemId", "SubnetId"])
        .security_groups(&["SecurityGroups"])
        .part_of("FileSystemId"),
];
