//! The `AWS::OpenSearchService` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, Policy, TypeInfo, named};
use crate::cfn::type_names::opensearchservice;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(opensearchservice::DOMAIN, "DomainName", "{n}", "arn:aws:es:{r}:{a}:domain/{n}")
        .name_limit(28)
        .lowercase()
        .policies(&[Policy::own(Resource, "AccessPolicies")])
        .security_groups(&["VPCOptions/SecurityGroupIds"])
        .diagram(DiagramNode::new(DiagramKind::Data, "OpenSearch"))
        .charge(Charge::Usage("search domains: no verified price")),
];
