//! The `AWS::RDS` types.

use crate::cfn::aws::rds::{
    DbCluster, DbClusterParameterGroup, DbInstance, DbParameterGroup, DbSubnetGroup,
};
use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Engine, IN_USE, PUBLICLY_ACCESSIBLE, Protection, TypeInfo,
    named,
};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<DbCluster>("DBClusterIdentifier", "{n}", "arn:aws:rds:{r}:{a}:cluster:{n}")
        .name_limit(63)
        .lowercase()
        .engine(Engine::Database)
        .public(PUBLICLY_ACCESSIBLE)
        .security_groups(&["VpcSecurityGroupIds"])
        .protection(Protection::property(
            "DeletionProtection",
            Some("Cannot delete protected Cluster, please disable deletion protection and try again."),
        ))
        .snapshot_by_default()
        .diagram(DiagramNode::new(DiagramKind::Data, "database"))
        .charge(Charge::Usage("database clusters: no verified price"))
        // `KMSKeyNotAccessibleFault` of `CreateDBCluster`.
        .needs_key_at_creation(),
    named::<DbClusterParameterGroup>("DBClusterParameterGroupName", "{n}", "arn:aws:rds:{r}:{a}:cluster-pg:{n}")
        .lowercase()
        .in_use(IN_USE),
    named::<DbInstance>("DBInstanceIdentifier", "{n}", "arn:aws:rds:{r}:{a}:db:{n}")
        .name_limit(63)
        .lowercase()
        .restarting(&[
            "AutoMinorVersionUpgrade",
            "BackupRetentionPeriod",
            "DBParameterGroupName",
            "MultiAZ",
            "PreferredMaintenanceWindow",
        ])
        .engine(Engine::Database)
        .public(PUBLICLY_ACCESSIBLE)
        .security_groups(&["VPCSecurityGroups"])
        .protection(Protection::property(
            "DeletionProtection",
            Some("Cannot delete protected DB Instance, please disable deletion protection and try again."),
        ))
        .snapshot_by_default()
        .part_of("DBClusterIdentifier")
        .diagram(DiagramNode::new(DiagramKind::Data, "database"))
        .charge(Charge::DatabaseInstance)
        // `KMSKeyNotAccessibleFault` of `CreateDBInstance`.
        .needs_key_at_creation(),
    named::<DbParameterGroup>("DBParameterGroupName", "{n}", "arn:aws:rds:{r}:{a}:pg:{n}").lowercase().in_use(IN_USE),
    // `InvalidDBSubnetGroupStateFault`.
    named::<DbSubnetGroup>("DBSubnetGroupName", "{n}", "arn:aws:rds:{r}:{a}:subgrp:{n}").lowercase().in_use(IN_USE),
];
