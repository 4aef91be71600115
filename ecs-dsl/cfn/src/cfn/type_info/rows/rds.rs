//! The `AWS::RDS` types.

use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Engine, IN_USE, InUse, PUBLICLY_ACCESSIBLE, Protection,
    TypeInfo, ValueCheck, ValueRule, named,
};
use crate::cfn::type_names::rds;
use crate::rules;

#[rustfmt::skip]
const DB_INSTANCE_VALUES: &[ValueRule] = &[
    ValueRule::text("DBInstanceIdentifier", rules::database_identifier),
    ValueRule::text("DBInstanceClass", rules::instance_class).warning(),
    ValueRule::integer("AllocatedStorage", rules::database_storage).when("Engine", "postgres").warning(),
    ValueRule::pair("AllocatedStorage", ValueCheck::IntegerPair("MaxAllocatedStorage", rules::database_growth)).warning(),
    ValueRule::days("BackupRetentionPeriod", rules::backup_retention),
    ValueRule::text("DBName", rules::database_name).when("Engine", "postgres").warning(),
    ValueRule::text("MasterUsername", rules::database_user).when("Engine", "postgres").warning(),
    ValueRule::integer("Port", rules::database_port),
    ValueRule::text("EngineVersion", rules::postgres_version).when("Engine", "postgres").warning(),
    ValueRule::pair("EngineVersion", ValueCheck::TextPair("DBInstanceClass", rules::version_of_class)).when("Engine", "postgres").warning(),
    ValueRule::text("VPCSecurityGroups/*", rules::security_group_id),
];

#[rustfmt::skip]
const DB_CLUSTER_VALUES: &[ValueRule] = &[
    ValueRule::text("DBClusterIdentifier", rules::database_identifier),
    ValueRule::days("BackupRetentionPeriod", rules::backup_retention),
    ValueRule::integer("Port", rules::database_port),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(rds::DB_CLUSTER, "DBClusterIdentifier", "{n}", "arn:aws:rds:{r}:{a}:cluster:{n}")
        .values(DB_CLUSTER_VALUES)
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
    named(rds::DB_CLUSTER_PARAMETER_GROUP, "DBClusterParameterGroupName", "{n}", "arn:aws:rds:{r}:{a}:cluster-pg:{n}")
        .lowercase()
        .in_use(InUse::by(IN_USE, &[("*", "DBClusterParameterGroupName")])),
    named(rds::DB_INSTANCE, "DBInstanceIdentifier", "{n}", "arn:aws:rds:{r}:{a}:db:{n}")
        .values(DB_INSTANCE_VALUES)
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
    named(rds::DB_PARAMETER_GROUP, "DBParameterGroupName", "{n}", "arn:aws:rds:{r}:{a}:pg:{n}")
        .lowercase()
        .in_use(InUse::by(IN_USE, &[("*", "DBParameterGroupName")])),
    // `InvalidDBSubnetGroupStateFault`.
    named(rds::DB_SUBNET_GROUP, "DBSubnetGroupName", "{n}", "arn:aws:rds:{r}:{a}:subgrp:{n}")
        .lowercase()
        .in_use(InUse::by(IN_USE, &[("*", "DBSubnetGroupName")])),
];
