//! The `AWS::ElastiCache` types.

use crate::cfn::aws::elasticache::{
    CacheCluster, ParameterGroup, ReplicationGroup, ServerlessCache, SubnetGroup, User, UserGroup,
};
use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Engine, IN_USE, TypeInfo, named, unnamed,
};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<CacheCluster>("ClusterName", "{n}", "arn:aws:elasticache:{r}:{a}:cluster:{n}")
        .lowercase()
        .engine(Engine::Cache)
        .security_groups(&["VpcSecurityGroupIds"])
        .diagram(DiagramNode::new(DiagramKind::Data, "cache"))
        .charge(Charge::CacheCluster),
    unnamed::<ParameterGroup>("", "").lowercase().in_use(IN_USE),
    named::<ReplicationGroup>("ReplicationGroupId", "{n}", "arn:aws:elasticache:{r}:{a}:replicationgroup:{n}")
        .name_limit(40)
        .lowercase()
        .engine(Engine::Cache)
        .security_groups(&["SecurityGroupIds"])
        .diagram(DiagramNode::new(DiagramKind::Data, "cache"))
        .charge(Charge::ReplicationGroup),
    named::<ServerlessCache>("ServerlessCacheName", "{n}", "arn:aws:elasticache:{r}:{a}:serverlesscache:{n}")
        .name_limit(40)
        .lowercase()
        .security_groups(&["SecurityGroupIds"])
        .diagram(DiagramNode::new(DiagramKind::Data, "cache"))
        .charge(Charge::Usage("serverless caches, by data and requests")),
    // `CacheSubnetGroupInUse`.
    named::<SubnetGroup>("CacheSubnetGroupName", "{n}", "arn:aws:elasticache:{r}:{a}:subnetgroup:{n}")
        .lowercase()
        .in_use(IN_USE),
    named::<User>("UserId", "{n}", "arn:aws:elasticache:{r}:{a}:user:{n}").lowercase(),
    named::<UserGroup>("UserGroupId", "{n}", "arn:aws:elasticache:{r}:{a}:usergroup:{n}").lowercase(),
];
