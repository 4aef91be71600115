//! Application Load Balancers and their listeners.

use super::{Context, LogicalIds, hosted_zone};
use crate::cfn::aws::{ec2, elasticloadbalancingv2 as elb};
use crate::cfn::{Handle, Resource, Value};
use crate::dsl::{LoadBalancer, Scheme, Tier, Vpc};

/// A security policy with TLS 1.3, and 1.2 for older clients.
const TLS_POLICY: &str = "ELBSecurityPolicy-TLS13-1-2-2021-06";

pub(super) fn synth(balancer: &LoadBalancer, cx: &mut Context<'_>) {
    if balancer.imported.is_some() {
        return;
    }
    let Some(vpc) = cx.stack().vpc_or_only(balancer.vpc.as_ref()).one() else {
        return;
    };
    let ids = cx.ids(&balancer.name);
    add_security_group(balancer, &vpc, ids, cx);
    add_load_balancer(balancer, &vpc, ids, cx);
    add_listeners(balancer, ids, cx);
    hosted_zone::records(balancer, ids, cx);
    if let Some(web_acl) = &balancer.web_acl {
        let association = crate::cfn::aws::wafv2::WebAclAssociation::new(
            ids.reference("LoadBalancer"),
            web_acl.clone(),
        );
        cx.add(ids.id("WebAclAssociation"), association);
    }
}

/// Adds the security group for clients: the only one with ingress from IP addresses, on the ports of the listeners.
fn add_security_group(
    balancer: &LoadBalancer,
    vpc: &Handle<Vpc>,
    ids: LogicalIds<'_>,
    cx: &mut Context<'_>,
) {
    cx.add(
        ids.id("SecurityGroup"),
        ec2::SecurityGroup::new(format!("Load balancer {}", balancer.name)).vpc_id(vpc.vpc_id()),
    );
    let ports: &[u16] = if balancer.is_https() {
        &[443, 80]
    } else {
        &[80]
    };
    for &port in ports {
        let source: Value<String> = match (balancer.scheme, vpc.spec().is_imported()) {
            (Scheme::InternetFacing, _) => "0.0.0.0/0".into(),
            // The CIDR of an imported VPC is unknown; a private range of RFC 1918 is the narrowest choice.
            (Scheme::Internal, true) => "10.0.0.0/8".into(),
            (Scheme::Internal, false) => vpc.cidr_block(),
        };
        cx.add(
            ids.id(&format!("Ingress{port}")),
            ec2::SecurityGroupIngress::new("tcp")
                .group_id(ids.attribute::<String>("SecurityGroup", "GroupId"))
                .cidr_ip(source)
                .from_port(port)
                .to_port(port)
                .description(format!("Clients on port {port}")),
        );
        if balancer.is_dual_stack(vpc.spec()) {
            cx.add(
                ids.id(&format!("Ingress{port}Ipv6")),
                ec2::SecurityGroupIngress::new("tcp")
                    .group_id(ids.attribute::<String>("SecurityGroup", "GroupId"))
                    .cidr_ipv6("::/0")
                    .from_port(port)
                    .to_port(port)
                    .description(format!("IPv6 clients on port {port}")),
            );
        }
    }
}

fn add_load_balancer(
    balancer: &LoadBalancer,
    vpc: &Handle<Vpc>,
    ids: LogicalIds<'_>,
    cx: &mut Context<'_>,
) {
    let mut attributes = vec![
        attribute("routing.http.drop_invalid_header_fields.enabled", "true"),
        attribute(
            "deletion_protection.enabled",
            bool_text(cx.stack().stage().is_protected()),
        ),
    ];
    if let Some(timeout) = &balancer.idle_timeout {
        attributes.push(attribute(
            "idle_timeout.timeout_seconds",
            timeout.as_secs().to_string(),
        ));
    }
    if let Some(bucket) = &balancer.access_logs {
        attributes.push(attribute("access_logs.s3.enabled", "true"));
        attributes.push(attribute("access_logs.s3.bucket", bucket.bucket_name()));
    }
    let custom = balancer.attributes.entries();
    attributes.extend(custom.into_iter().map(|(key, value)| attribute(key, value)));
    let (scheme, tier) = match balancer.scheme {
        Scheme::InternetFacing => (elb::LoadBalancerScheme::InternetFacing, Tier::Public),
        Scheme::Internal => (elb::LoadBalancerScheme::Internal, Tier::Private),
    };
    let resource = elb::LoadBalancer::new()
        .r#type(elb::LoadBalancerType::Application)
        .scheme(scheme)
        .subnets(vpc.subnet_ids(tier))
        .security_groups([ids.attribute::<String>("SecurityGroup", "GroupId")])
        .load_balancer_attributes(attributes);
    let resource = match balancer.is_dual_stack(vpc.spec()) {
        true => resource.ip_address_type(elb::LoadBalancerIpAddressType::Dualstack),
        false => resource,
    };
    let mut resource = Resource::from_type(resource);
    // ELB tests write access when logging is enabled: the bucket policy must exist first.
    if let Some(bucket) = &balancer.access_logs
        && let Some(policy) = bucket.policy_id(cx.stack().scope())
    {
        resource = resource.depends_on(policy);
    }
    if balancer.scheme == Scheme::InternetFacing
        && !vpc.spec().is_imported()
        && vpc.scope() == cx.stack().scope()
    {
        resource = resource.depends_on(cx.ids(vpc.name()).id("InternetGatewayAttachment"));
    }
    cx.add(ids.id("LoadBalancer"), resource);
}

fn add_listeners(balancer: &LoadBalancer, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let created = hosted_zone::certificate(balancer, ids, cx);
    let certificates: Vec<&Value<String>> = created.iter().chain(&balancer.certificates).collect();
    let Some((first, more)) = certificates.split_first() else {
        let listener = elb::Listener::new([not_found()], ids.reference("LoadBalancer"))
            .port(80)
            .protocol(elb::ListenerProtocol::Http);
        return cx.add(ids.id(balancer.listener_part()), listener);
    };
    let listener = elb::Listener::new([not_found()], ids.reference("LoadBalancer"))
        .port(443)
        .protocol(elb::ListenerProtocol::Https)
        .certificates([elb::Certificate::new().certificate_arn(*first)])
        .ssl_policy(TLS_POLICY);
    let listener = match balancer.hsts_age() {
        Some(age) => listener.listener_attributes([elb::ListenerAttribute::new()
            .key("routing.http.response.strict_transport_security.header_value")
            .value(format!("max-age={}", age.as_secs()))]),
        None => listener,
    };
    cx.add(ids.id(balancer.listener_part()), listener);
    if !more.is_empty() {
        let certificates: Vec<_> = more
            .iter()
            .map(|certificate| elb::Certificate::new().certificate_arn(*certificate))
            .collect();
        let listener = ids.reference(balancer.listener_part());
        let resource = elb::ListenerCertificate::new(certificates, listener);
        cx.add(ids.id("MoreCertificates"), resource);
    }
    let redirect = elb::RedirectConfig::new(elb::StatusCode::Http301)
        .protocol("HTTPS")
        .port("443");
    let action = elb::ListenerAction::new(elb::ActionType::Redirect).redirect_config(redirect);
    cx.add(
        ids.id("RedirectListener"),
        elb::Listener::new([action], ids.reference("LoadBalancer"))
            .port(80)
            .protocol(elb::ListenerProtocol::Http),
    );
}

/// The default action, for requests that match no rule.
fn not_found() -> elb::ListenerAction {
    let response = elb::FixedResponseConfig::new("404")
        .content_type("text/plain")
        .message_body("Not found");
    elb::ListenerAction::new(elb::ActionType::FixedResponse).fixed_response_config(response)
}

fn attribute(key: &'static str, value: impl Into<Value<String>>) -> elb::LoadBalancerAttribute {
    elb::LoadBalancerAttribute::new().key(key).value(value)
}

fn bool_text(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::dsl::*;
    use crate::synth::testing::template;

    #[test]
    fn only_configured_attributes_are_set() {
        let template = template(|stack| {
            stack.add(Vpc::new("main"));
            let attributes = LoadBalancerAttributes::default().client_keep_alive(minutes(10));
            stack.add(
                LoadBalancer::public("web")
                    .attributes(attributes)
                    .idle_timeout(secs(30)),
            );
        });
        let keys =
            &template["Resources"]["WebLoadBalancer"]["Properties"]["LoadBalancerAttributes"];
        assert_eq!(
            keys,
            &json!([
                {"Key": "routing.http.drop_invalid_header_fields.enabled", "Value": "true"},
                {"Key": "deletion_protection.enabled", "Value": "false"},
                {"Key": "idle_timeout.timeout_seconds", "Value": "30"},
                {"Key": "client_keep_alive.seconds", "Value": "600"},
            ])
        );
    }
}
