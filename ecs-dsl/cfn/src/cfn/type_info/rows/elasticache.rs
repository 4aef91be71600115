//! The `AWS::ElastiCache` types.

use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Engine, IN_USE, InUse, TypeInfo, ValueRule, named, unnamed,
};
use crate::cfn::type_names::elasticache;
use crate::rules;

#[rustfmt::skip]
const REPLICATION_GROUP_VALUES: &[ValueRule] = &[
    ValueRule::text("ReplicationGroupId", rules::replication_group_identifier),
    ValueRule::text("CacheNodeType", rules::node_type),
    ValueRule::integer("ReplicasPerNodeGroup", rules::replicas),
    ValueRule::days("SnapshotRetentionLimit", rules::snapshot_retention_limit),
    ValueRule::text("EngineVersion", rules::cache_version).warning(),
    ValueRule::text("SecurityGroupIds/*", rules::security_group_id),
];

#[rustfmt::skip]
const CACHE_CLUSTER_VALUES: &[ValueRule] = &[
    ValueRule::text("CacheNodeType", rules::node_type),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(elasticache::CACHE_CLUSTER, "ClusterName", "{n}", "arn:aws:elasticache:{r}:{a}:cluster:{n}")
        .values(CACHE_CLUSTER_VALUES)
        .lowercase()
        .engine(Engine::Cache)
        .security_groups(&["VpcSecurityGroupIds"])
        .diagram(DiagramNode::new(DiagramKind::Data, "cache"))
        .charge(Charge::CacheCluster),
    unnamed(elasticache::PARAMETER_GROUP, "", "")
        .lowercase()
        .in_use(InUse::by(IN_USE, &[("*", "CacheParameterGroupName")])),
    named(elasticache::REPLICATION_GROUP, "ReplicationGroupId", "{n}", "arn:aws:elasticache:{r}:{a}:replicationgroup:{n}")
        .values(REPLICATION_GROUP_VALUES)
        .name_limit(40)
        .lowercase()
        .engine(Engine::Cache)
        .security_groups(&["SecurityGroupIds"])
        .diagram(DiagramNode::new(DiagramKind::Data, "cache"))
        .charge(Charge::ReplicationGroup),
    named(elasticache::SERVERLESS_CACHE, "ServerlessCacheName", "{n}", "arn:aws:elasticache:{r}:{a}:serverlesscache:{n}")
        .name_limit(40)
        .lowercase()
        .security_groups(&["SecurityGroupIds"])
        .diagram(DiagramNode::new(DiagramKind::Data, "cache"))
        .charge(Charge::Usage("serverless caches, by data and requests")),
    // `CacheSubnetGroupInUse`.
    named(elasticache::SUBNET_GROUP, "CacheSubnetGroupName", "{n}", "arn:aws:elasticache:{r}:{a}:subnetgroup:{n}")
        .lowercase()
        .in_use(InUse::by(IN_USE, &[("*", "CacheSubnetGroupName")])),
    named(elasticache::USER, "UserId", "{n}", "arn:aws:elasticache:{r}:{a}:user:{n}").lowercase(),
    named(elasticache::USER_GROUP, "UserGroupId", "{n}", "arn:aws:elasticache:{r}:{a}:usergroup:{n}").lowercase(),
];
