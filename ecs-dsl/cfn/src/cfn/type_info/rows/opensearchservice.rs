//! The `AWS::OpenSearchService` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, Policy, TypeInfo, ValueRule, named};
use crate::cfn::type_names::opensearchservice;
use crate::rules;

#[rustfmt::skip]
const DOMAIN_VALUES: &[ValueRule] = &[
    ValueRule::text("EngineVersion", rules::search_version),
    ValueRule::text("ClusterConfig/InstanceType", rules::search_instance_type).warning(),
    ValueRule::integer("ClusterConfig/InstanceCount", rules::search_instance_count),
    ValueRule::integer("EBSOptions/VolumeSize", rules::search_volume_size).when("EBSEnabled", "true"),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(opensearchservice::DOMAIN, "DomainName", "{n}", "arn:aws:es:{r}:{a}:domain/{n}")
        .values(DOMAIN_VALUES)
        .name_limit(28)
        .lowercase()
        .policies(&[Policy::own(Resource, "AccessPolicies")])
        .security_groups(&["VPCOptions/SecurityGroupIds"])
        // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/slr-aos.html
        .service_linked_role("AWSServiceRoleForAmazonOpenSearchService", "opensearchservice.amazonaws.com", "VPCOptions")
        .diagram(DiagramNode::new(DiagramKind::Data, "OpenSearch"))
        .charge(Charge::Usage("search domains: no verified price")),
];
