//! Values of `Fn::GetAtt`: generated like the ids, with the type in AWS's schema.

use serde_json::{Map, Value, json};

use super::ids::{ACCOUNT, Subject};
use crate::cfn::type_info::Engine;
use crate::cfn::validate::{Schema, attributes_of};
use crate::cfn::{facts, type_info};

/// All attributes of the resource, by their dotted names.
pub(super) fn attributes(subject: &Subject<'_>, physical_id: &str) -> Map<String, Value> {
    let Some(schema) = Schema::of_type(subject.type_name) else {
        return Map::new();
    };
    let formats = type_info(subject.type_name).map_or(&[][..], |info| info.attributes);
    let mut found = Map::new();
    let mut insert = |name: &str, text: String| {
        let kind = schema.type_at(name).unwrap_or_default();
        found.insert(name.to_owned(), typed(text, kind));
    };
    for name in attributes_of(subject.type_name) {
        insert(name, derived_attribute(subject, physical_id, name));
    }
    for (name, format) in formats {
        insert(name, subject.fill(format, physical_id));
    }
    found
}

/// The attribute called `name`, or the property of that name, which some types return as an attribute.
pub(super) fn attribute<'a>(
    attributes: &'a Map<String, Value>,
    properties: &'a Map<String, Value>,
    name: &str,
) -> Option<&'a Value> {
    attributes.get(name).or_else(|| {
        let mut parts = name.split('.');
        let first = properties.get(parts.next()?)?;
        parts.try_fold(first, |value, part| value.get(part))
    })
}

fn typed(text: String, kind: &str) -> Value {
    match kind {
        "integer" | "number" => json!(text.parse::<i64>().unwrap_or(1)),
        "boolean" => json!(text == "true"),
        "array" => json!([text]),
        "object" => json!({}),
        _ => Value::String(text),
    }
}

/// The ends of the names of attributes that are hosts.
const HOSTS: [&str; 4] = ["address", "addresses", "dnsname", "endpoint"];

/// The value of an attribute, derived from its name.
fn derived_attribute(subject: &Subject<'_>, physical_id: &str, name: &str) -> String {
    let lower = name.to_lowercase();
    let service = subject.type_name.split("::").nth(1);
    let service = service.unwrap_or_default().to_lowercase();
    if name == "HostedZoneId" {
        format!("Z{}", subject.hex(20, "zone").to_uppercase())
    } else if name == "MasterUserSecret.SecretArn" {
        format!(
            "arn:aws:secretsmanager:{}:{ACCOUNT}:secret:{service}!{}",
            subject.region,
            subject.uuid()
        )
    } else if lower.ends_with("arn") {
        subject.arn(physical_id)
    } else if lower.ends_with(".port") || lower == "port" {
        port(subject).to_owned()
    } else if HOSTS.iter().any(|end| lower.ends_with(end)) {
        let stem = physical_id.rsplit(['/', ':']).next().unwrap_or(physical_id);
        let (stem, digits) = (stem.to_lowercase(), subject.hex(6, name));
        // Not under AWS's domain, so that it can't be mistaken for one of AWS's hosts.
        format!("{stem}.{digits}.{}.{service}.local", subject.region)
    } else if is_own_id(subject, name) {
        physical_id.to_owned()
    } else if lower.ends_with("name") {
        subject.name()
    } else {
        format!("{}-{}", lower.replace('.', "-"), subject.hex(17, name))
    }
}

/// Whether the attribute equals `Ref`: `VpcId` of a VPC, `Id` of any type, the primary identifier.
fn is_own_id(subject: &Subject<'_>, name: &str) -> bool {
    let kind = subject.type_name.rsplit("::").next().unwrap_or_default();
    let primary = facts(subject.type_name).map_or(&[][..], |facts| facts.primary_identifier);
    name == "Id"
        || primary == [name]
        || name
            .strip_suffix("Id")
            .is_some_and(|stem| stem.eq_ignore_ascii_case(kind))
}

fn port(subject: &Subject<'_>) -> &'static str {
    let engine = subject.properties.get("Engine").and_then(Value::as_str);
    let engine = engine.unwrap_or_default();
    let family = type_info(subject.type_name).and_then(|info| info.engine);
    match (family, engine) {
        (_, engine) if engine.contains("postgres") => "5432",
        (_, engine) if engine.contains("mysql") || engine.contains("mariadb") => "3306",
        (Some(Engine::Database), _) => "5432",
        (_, "memcached") => "11211",
        _ => "6379",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::super::ids::Subject;
    use super::{attribute, attributes};

    fn attributes_of(type_name: &str, properties: &Value) -> Map<String, Value> {
        let properties = properties.as_object().unwrap();
        let subject = Subject {
            region: "us-east-1",
            stack: "shop",
            logical_id: "It",
            type_name,
            properties,
            generation: 1,
        };
        attributes(&subject, &subject.physical_id())
    }

    #[test]
    fn attributes_have_the_format_of_aws() {
        let balancer = attributes_of(
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            &json!({"Name": "web"}),
        );
        let dns = balancer["DNSName"].as_str().unwrap();
        assert!(
            dns.starts_with("web-") && dns.ends_with(".us-east-1.elb.local"),
            "{dns}"
        );
        let role = attributes_of("AWS::IAM::Role", &json!({"RoleName": "web"}));
        assert_eq!(role["Arn"], "arn:aws:iam::000000000000:role/web");
        let address = attributes_of("AWS::EC2::EIP", &json!({}));
        assert!(
            address["PublicIp"]
                .as_str()
                .unwrap()
                .starts_with("203.0.113."),
            "{address:?}"
        );
        let repository = attributes_of(
            "AWS::ECR::Repository",
            &json!({"RepositoryName": "shop/web"}),
        );
        assert_eq!(
            repository["RepositoryUri"],
            "000000000000.dkr.ecr.us-east-1.amazonaws.com/shop/web"
        );
    }

    #[test]
    fn app_mesh_resources_return_their_names() {
        let node = attributes_of("AWS::AppMesh::VirtualNode", &json!({"MeshName": "shop"}));
        let name = node["VirtualNodeName"].as_str().unwrap();
        assert!(name.starts_with("shop-It-"), "{name}");
        let service = json!({"MeshName": "shop", "VirtualServiceName": "user.shop.local"});
        let service = attributes_of("AWS::AppMesh::VirtualService", &service);
        assert_eq!(service["VirtualServiceName"], "user.shop.local");
    }

    #[test]
    fn attributes_have_the_type_of_the_schema() {
        let database = attributes_of("AWS::RDS::DBInstance", &json!({"Engine": "postgres"}));
        assert_eq!(database["Endpoint.Port"], "5432");
        let group = attributes_of("AWS::ElasticLoadBalancingV2::TargetGroup", &json!({}));
        assert!(group["LoadBalancerArns"].is_array());
    }

    #[test]
    fn missing_attribute_falls_back_to_the_property() {
        let properties = json!({"CidrBlock": "10.0.0.0/16", "A": {"B": 1}})
            .as_object()
            .unwrap()
            .clone();
        assert_eq!(
            attribute(&Map::new(), &properties, "CidrBlock"),
            Some(&json!("10.0.0.0/16"))
        );
        assert_eq!(attribute(&Map::new(), &properties, "A.B"), Some(&json!(1)));
        assert_eq!(attribute(&Map::new(), &properties, "C"), None);
    }
}
