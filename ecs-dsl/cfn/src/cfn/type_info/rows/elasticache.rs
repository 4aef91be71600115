//! The `AWS::ElastiCache` types.

use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Engine, IN_USE, TypeInfo, named, unnamed,
};
use crate::cfn::type_names::elasticache;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(elasticache::CACHE_CLUSTER, "ClusterName", "{n}", "arn:aws:elasticache:{r}:{a}:cluster:{n}")
        .lowercase()
        .engine(Engine::Cache)
        .security_groups(&["VpcSecurityGroupIds"])
        .diagram(DiagramNode::new(DiagramKind::Data, "cache"))
        .charge(Charge::CacheCluster),
    unnamed(elasticache::PARAMETER_GROUP, "", "").lowercase().in_use(IN_USE),
    named(elasticache::REPLICATION_GROUP, "ReplicationGroupId", "{n}", "arn:aws:elasticache:{r}:{a}:replicationgroup:{n}")
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
        .in_use(IN_USE),
    named(elasticache::USER, "UserId", "{n}", "arn:aws:elasticache:{r}:{a}:user:{n}").lowercase(),
    named(elasticache::USER_GROUP, "UserGroupId", "{n}", "arn:aws:elasticache:{r}:{a}:usergroup:{n}").lowercase(),
];
