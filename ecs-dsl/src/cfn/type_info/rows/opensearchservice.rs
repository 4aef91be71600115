//! The `AWS::OpenSearchService` types.

use crate::cfn::aws::opensearchservice::Domain;
use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, Policy, TypeInfo, named};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<Domain>("DomainName", "{n}", "arn:aws:es:{r}:{a}:domain/{n}")
        .name_limit(28)
        .lowercase()
        .policies(&[Policy::own(Resource, "AccessPolicies")])
        .security_groups(&["VPCOptions/SecurityGroupIds"])
        .diagram(DiagramNode::new(DiagramKind::Data, "OpenSearch"))
        .charge(Charge::Usage("search domains: no verified price")),
];
