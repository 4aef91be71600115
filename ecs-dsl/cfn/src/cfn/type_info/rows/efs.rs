//! The `AWS::EFS` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, Policy, TypeInfo, unnamed};
use crate::cfn::type_names::efs;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed(efs::ACCESS_POINT, "fsap-{h17}", "arn:aws:elasticfilesystem:{r}:{a}:access-point/{ref}"),
    unnamed(efs::FILE_SYSTEM, "fs-{h17}", "arn:aws:elasticfilesystem:{r}:{a}:file-system/{ref}")
        .policies(&[Policy::own(Resource, "FileSystemPolicy")])
        .diagram(DiagramNode::new(DiagramKind::Data, "EFS"))
        .charge(Charge::Usage("file systems, by storage and throughput")),
    // `MountTargetConflict`.
    unnamed(efs::MOUNT_TARGET, "fsmt-{h17}", "")
        .slot(&["FileSystemId", "SubnetId"])
        .security_groups(&["SecurityGroups"])
        .part_of("FileSystemId"),
];
