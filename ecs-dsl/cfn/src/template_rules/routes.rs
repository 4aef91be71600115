//! Routes: gateways that are attached, public load balancers in public subnets, and tasks that can pull their images.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::finding::Finding;
use super::finished::Finished;
use super::services::{Mode, Services};
use crate::cfn::DocumentResource;
use crate::cfn::type_names::{ec2, elasticloadbalancingv2 as elb};
use crate::diag::Diagnostic;
use crate::rules::codes;

pub(super) fn check<'a>(template: &Finished<'a>, services: &Services<'a>) -> Vec<Finding> {
    let mut found = unattached_gateways(template);
    let routes = Routes::new(template);
    found.extend(routes.balancers_in_private_subnets(template));
    found.extend(routes.tasks_without_egress(template, services));
    found
}

/// A route to an internet gateway that isn't attached to a VPC. Reported once for each gateway.
fn unattached_gateways(template: &Finished<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for gateway in template.of_type(ec2::INTERNET_GATEWAY) {
        let Some(route) = template.referrers(gateway.id).first() else {
            continue;
        };
        if template.is_used_only_by(gateway.id, &[ec2::ROUTE]) {
            let message = format!(
                "route `{}` leads to internet gateway `{}`, which is attached to no VPC",
                route.id, gateway.id
            );
            let diagnostic = Diagnostic::warning(codes::ROUTE_TO_UNATTACHED_GATEWAY, message)
                .allowed("routes to a gateway of the same VPC")
                .hint(format!(
                    "add a `{}` with the gateway and the VPC",
                    ec2::VPC_GATEWAY_ATTACHMENT
                ));
            found.push(Finding::new(route.id, diagnostic));
        }
    }
    found
}

/// What is known of the routes of subnets.
struct Routes<'a> {
    /// The route table of each subnet; `None` if it isn't in the template.
    tables: BTreeMap<&'a str, Option<&'a str>>,
    /// The routes of each table.
    routes: BTreeMap<&'a str, Vec<DocumentResource<'a>>>,
    /// The VPCs with an endpoint, through which images may come.
    endpoints: BTreeSet<&'a str>,
}

impl<'a> Routes<'a> {
    fn new(template: &Finished<'a>) -> Self {
        let mut tables = BTreeMap::new();
        for association in template.of_type(ec2::SUBNET_ROUTE_TABLE_ASSOCIATION) {
            let table =
                template.referred_of(association.property("RouteTableId"), ec2::ROUTE_TABLE);
            for subnet in template.ids_of(association.property("SubnetId"), ec2::SUBNET) {
                tables.insert(subnet, table.map(|table| table.id));
            }
        }
        let mut routes: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for route in template.of_type(ec2::ROUTE) {
            for table in template.ids_of(route.property("RouteTableId"), ec2::ROUTE_TABLE) {
                routes.entry(table).or_default().push(*route);
            }
        }
        let endpoints = template.of_type(ec2::VPC_ENDPOINT).iter();
        let endpoints =
            endpoints.flat_map(|endpoint| template.ids_of(endpoint.property("VpcId"), ec2::VPC));
        Self {
            tables,
            routes,
            endpoints: endpoints.collect(),
        }
    }

    /// The routes of a subnet, beyond those within its VPC; `None` if others may exist.
    fn for_subnet(&self, template: &Finished<'a>, subnet: &str) -> Option<&[DocumentResource<'a>]> {
        const USERS: [&str; 3] = [
            ec2::ROUTE,
            ec2::SUBNET_ROUTE_TABLE_ASSOCIATION,
            ec2::VPC_ENDPOINT,
        ];
        match self.tables.get(subnet) {
            Some(table) => {
                let table = (*table)?;
                let routes = self
                    .routes
                    .get(table)
                    .map(Vec::as_slice)
                    .unwrap_or_default();
                template.is_used_only_by(table, &USERS).then_some(routes)
            }
            // The main route table of a new VPC has no further routes.
            None => self.is_own(template, subnet).then_some(&[]),
        }
    }

    /// Whether nothing outside of this template can add a route table or an endpoint to the subnet.
    fn is_own(&self, template: &Finished<'a>, subnet: &str) -> bool {
        let passes_on = |id: &str| {
            template.referrers(id).iter().any(|referrer| {
                crate::cfn::type_info(referrer.type_name).is_none_or(|info| info.passage.is_some())
            })
        };
        let vpc = self.vpc_of(template, subnet);
        vpc.is_some_and(|vpc| {
            !passes_on(vpc)
                && !passes_on(subnet)
                && !template.is_output(vpc)
                && !template.is_output(subnet)
        })
    }

    fn vpc_of(&self, template: &Finished<'a>, subnet: &str) -> Option<&'a str> {
        let subnet = template.resource(subnet)?;
        Some(template.referred_of(subnet.property("VpcId"), ec2::VPC)?.id)
    }

    /// Clients on the internet can't reach the load balancer's node in the subnet.
    fn balancers_in_private_subnets(&self, template: &Finished<'a>) -> Vec<Finding> {
        let mut found = Vec::new();
        for balancer in template.of_type(elb::LOAD_BALANCER) {
            let scheme = balancer.property("Scheme");
            let is_public = scheme.is_none_or(|scheme| {
                template
                    .text(Some(scheme))
                    .is_some_and(|scheme| scheme == "internet-facing")
            });
            let subnets = template.known_ids(balancer.property("Subnets"), ec2::SUBNET);
            let mut subnets = subnets.unwrap_or_default().into_iter();
            let to_internet = |route: &DocumentResource<'a>| {
                is_default(template, route) && route.property("GatewayId").is_some()
            };
            let private = subnets.find(|subnet| {
                self.for_subnet(template, subnet)
                    .is_some_and(|routes| !routes.iter().any(to_internet))
            });
            if let Some(subnet) = private.filter(|_| is_public) {
                let message = format!(
                    "load balancer `{}` is internet-facing, but its subnet `{subnet}` has no route to an internet gateway",
                    balancer.id
                );
                let diagnostic =
                    Diagnostic::warning(codes::PUBLIC_LOAD_BALANCER_IN_PRIVATE_SUBNET, message)
                        .allowed("an internet-facing load balancer in public subnets")
                        .hint("use the public subnets, or set `Scheme` to `internal`");
                found.push(Finding::new(balancer.id, diagnostic));
            }
        }
        found
    }

    /// The tasks can't pull their images.
    fn tasks_without_egress(
        &self,
        template: &Finished<'a>,
        services: &Services<'a>,
    ) -> Vec<Finding> {
        let mut found = Vec::new();
        for service in services.iter() {
            if service.mode != Some(Mode::Task) || service.is_public {
                continue;
            }
            let mut subnets = service.subnets.iter().flatten();
            let isolated = subnets.find(|subnet| {
                let vpc = self.vpc_of(template, subnet);
                let has_endpoints = vpc.is_none_or(|vpc| self.endpoints.contains(vpc));
                let routes = self.for_subnet(template, subnet);
                !has_endpoints
                    && self.is_own(template, subnet)
                    && routes.is_some_and(|routes| {
                        !routes.iter().any(|route| is_default(template, route))
                    })
            });
            if let Some(subnet) = isolated {
                let id = service.resource.id;
                let message = format!(
                    "the tasks of service `{id}` can't pull their images: subnet `{subnet}` has no route out of its VPC, and the VPC has no endpoints"
                );
                let diagnostic = Diagnostic::warning(codes::SUBNET_WITHOUT_EGRESS_ROUTE, message)
                    .allowed("subnets with a route to a NAT gateway, or a VPC with endpoints for the image and the logs")
                    .hint("add a route to a NAT gateway, or use other subnets");
                found.push(Finding::new(id, diagnostic));
            }
        }
        found
    }
}

/// Whether a route leads to all addresses, or may do so.
fn is_default(template: &Finished<'_>, route: &DocumentResource<'_>) -> bool {
    let leads = |name: &str| {
        let block: Option<&Value> = route.property(name);
        block.is_some_and(|block| {
            template
                .text(Some(block))
                .is_none_or(|block| block.ends_with("/0"))
        })
    };
    leads("DestinationCidrBlock") || leads("DestinationIpv6CidrBlock")
}
