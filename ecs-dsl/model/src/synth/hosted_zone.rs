//! Hosted zones, and what load balancers have in them: certificates and alias records.

use super::{Context, LogicalIds};
use crate::cfn::aws::{certificatemanager, route53};
use crate::cfn::{LogicalId, Value};
use crate::dsl::{HostedZone, LoadBalancer};

pub(super) fn synth(zone: &HostedZone, cx: &mut Context<'_>) {
    if zone.imported.is_none() {
        let resource = route53::HostedZone::new().name(&*zone.domain.value);
        cx.add(cx.ids(&zone.name).id("HostedZone"), resource);
    }
}

/// Adds the certificate of the domains, and returns its ARN; `None` if the program gives the certificates or no zone is known.
pub(super) fn certificate(
    balancer: &LoadBalancer,
    ids: LogicalIds<'_>,
    cx: &mut Context<'_>,
) -> Option<Value<String>> {
    let certified = || balancer.certified();
    let (first, _) = certified().next()?;
    let options = certified().map(|(domain, zone)| {
        certificatemanager::DomainValidationOption::new()
            .domain_name(&*domain.value)
            .hosted_zone_id(zone.zone_id())
    });
    let mut resource = certificatemanager::Certificate::new(&*first.value)
        .validation_method("DNS")
        .domain_validation_options(options.collect::<Vec<_>>());
    let others: Vec<&str> = certified()
        .skip(1)
        .map(|(domain, _)| &*domain.value)
        .collect();
    if !others.is_empty() {
        resource = resource.subject_alternative_names(others);
    }
    cx.add(ids.id("Certificate"), resource);
    Some(ids.reference("Certificate"))
}

/// Adds an alias record for each domain, and one for IPv6 if the load balancer has such addresses.
pub(super) fn records(balancer: &LoadBalancer, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let vpc = cx.stack().vpc_or_only(balancer.vpc.as_ref()).one();
    let has_ipv6 = vpc.is_some_and(|vpc| balancer.is_dual_stack(vpc.spec()));
    let types = [("A", "Record"), ("AAAA", "Ipv6Record")];
    for (domain, zone) in balancer.zoned() {
        for (kind, part) in types.iter().take(1 + usize::from(has_ipv6)) {
            let target = route53::AliasTarget::new(
                ids.attribute::<String>("LoadBalancer", "DNSName"),
                ids.attribute::<String>("LoadBalancer", "CanonicalHostedZoneID"),
            );
            let record = route53::RecordSet::new(&*domain.value, *kind)
                .hosted_zone_id(zone.zone_id())
                .alias_target(target);
            let id = format!("{part}{}", LogicalId::of(&[&domain.value]));
            cx.add(ids.id(&id), record);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::dsl::*;
    use crate::synth::testing::template;

    const CERTIFICATE: &str =
        "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

    fn web(change: impl Fn(LoadBalancer) -> LoadBalancer) -> Value {
        template(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(HostedZone::import("zone", "example.com").zone_id("Z0123456789ABCDEFGHIJ"));
            let web = stack.add(change(LoadBalancer::public("web")));
            stack.output("Url", web.url());
        })
    }

    fn record(domain: &str) -> Value {
        json!({
            "Name": domain,
            "Type": "A",
            "HostedZoneId": "Z0123456789ABCDEFGHIJ",
            "AliasTarget": {
                "DNSName": {"Fn::GetAtt": ["WebLoadBalancer", "DNSName"]},
                "HostedZoneId": {"Fn::GetAtt": ["WebLoadBalancer", "CanonicalHostedZoneID"]},
            },
        })
    }

    #[test]
    fn domains_get_a_certificate_and_records() {
        let template = web(|web| web.domain("shop.example.com").domain("example.com"));
        let resources = &template["Resources"];
        let mut certificate = resources["WebCertificate"]["Properties"].clone();
        certificate.as_object_mut().unwrap().remove("Tags");
        let validation =
            |domain| json!({"DomainName": domain, "HostedZoneId": "Z0123456789ABCDEFGHIJ"});
        assert_eq!(
            certificate,
            json!({
                "DomainName": "shop.example.com",
                "SubjectAlternativeNames": ["example.com"],
                "ValidationMethod": "DNS",
                "DomainValidationOptions": [validation("shop.example.com"), validation("example.com")],
            })
        );
        let listener = &resources["WebHttpsListener"]["Properties"];
        assert_eq!(
            listener["Certificates"],
            json!([{"CertificateArn": {"Ref": "WebCertificate"}}])
        );
        assert_eq!(
            listener["ListenerAttributes"],
            json!([{
                "Key": "routing.http.response.strict_transport_security.header_value",
                "Value": "max-age=86400",
            }])
        );
        assert!(resources["WebRedirectListener"].is_object());
        assert!(resources["WebHttpListener"].is_null());
        let records = ["WebRecordShopExampleCom", "WebRecordExampleCom"];
        let records = records.map(|id| resources[id]["Properties"].clone());
        assert_eq!(records, [record("shop.example.com"), record("example.com")]);
        assert_eq!(
            template["Outputs"]["Url"]["Value"],
            "https://shop.example.com"
        );
    }

    #[test]
    fn a_given_certificate_is_used() {
        let template = web(|web| web.domain("shop.example.com").https(CERTIFICATE));
        let resources = &template["Resources"];
        assert!(resources["WebCertificate"].is_null());
        assert_eq!(
            resources["WebRecordShopExampleCom"]["Properties"],
            record("shop.example.com")
        );
        let listener = &resources["WebHttpsListener"]["Properties"];
        assert!(listener["ListenerAttributes"].is_null());
    }

    #[test]
    fn domains_outside_the_zones_get_nothing() {
        let template = web(|web| web.domain("shop.example.org").domain("shopexample.com"));
        let resources = template["Resources"].as_object().unwrap();
        let of_zone = |id: &&String| id.contains("Record") || id.contains("Certificate");
        assert_eq!(resources.keys().find(of_zone), None);
        assert_eq!(
            template["Outputs"]["Url"]["Value"],
            "http://shop.example.org"
        );
    }

    #[test]
    fn longest_zone_and_time_of_hsts_count() {
        let template = template(|stack| {
            stack.add(Vpc::new("main"));
            let parent = HostedZone::import("parent", "example.com");
            let parent = stack.add(parent.zone_id("Z0123456789ABCDEFGHIJ"));
            let own = stack.add(HostedZone::new("own", "shop.example.com"));
            let web = LoadBalancer::public("web").domain("api.shop.example.com");
            stack.add(web.zone(&parent).zone(&own).hsts(days(365)));
        });
        let resources = &template["Resources"];
        assert_eq!(
            resources["OwnHostedZone"]["Properties"]["Name"],
            "shop.example.com"
        );
        let record = &resources["WebRecordApiShopExampleCom"]["Properties"];
        assert_eq!(record["HostedZoneId"], json!({"Ref": "OwnHostedZone"}));
        let attributes = &resources["WebHttpsListener"]["Properties"]["ListenerAttributes"];
        assert_eq!(attributes[0]["Value"], "max-age=31536000");
    }

    #[test]
    fn hsts_can_be_off() {
        let template = web(|web| web.domain("shop.example.com").hsts(secs(0)));
        let listener = &template["Resources"]["WebHttpsListener"]["Properties"];
        assert!(listener["ListenerAttributes"].is_null());
    }
}
