//! Application Load Balancers.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{Handle, Value, intrinsic};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::computed::Computed;
use crate::dsl::model::description::{
    Described, Description, ExternalValue, Import, Monitoring, Naming, Network,
};
use crate::dsl::model::imported::{Imported, not_given};
use crate::dsl::network::load_balancer_attributes::{Attributes, LoadBalancerAttributes};
use crate::dsl::{
    Bucket, BuilderRecord, Component, HostedZone, IntoText, ListenerProtocol, Name, Stack, Vpc,
    component,
};
use crate::rules;

/// An
/// [Application Load Balancer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html).
/// Requests that match no listener rule get the status 404.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct LoadBalancer {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Imported<ImportedLoadBalancer>,
    pub(crate) scheme: Scheme,
    pub(crate) certificates: Vec<Value<String>>,
    pub(crate) access_logs: Option<Handle<Bucket>>,
    pub(crate) web_acl: Option<Value<String>>,
    pub(crate) idle_timeout: Option<Spanned<Duration>>,
    pub(crate) attributes: Spanned<Attributes>,
    pub(crate) vpc: Option<Handle<Vpc>>,
    pub(crate) domains: Vec<Spanned<String>>,
    /// Those of [`zone`](Self::zone), or else those of the stack.
    pub(crate) zones: Vec<Handle<HostedZone>>,
    /// The call of [`zone`](Self::zone).
    pub(crate) zone_origin: Option<SourceLocation>,
    pub(crate) hsts: Option<Spanned<Duration>>,
}

/// The properties of an imported load balancer.
#[derive(Clone, Debug)]
pub(crate) struct ImportedLoadBalancer {
    pub(crate) listener_arn: Value<String>,
    pub(crate) security_group_id: Value<String>,
    pub(crate) dns_name: Value<String>,
    pub(crate) protocol: Option<ListenerProtocol>,
}

/// The load balancer's `Scheme`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    InternetFacing,
    Internal,
}

impl LoadBalancer {
    /// An `internet-facing` load balancer in the public subnets. It listens on port 80 until it has a certificate.
    // rule: component_name
    #[track_caller]
    pub fn public(name: impl IntoText<Name>) -> Self {
        Self::new(name, Scheme::InternetFacing)
    }

    /// An `internal` load balancer in the private subnets, open to the VPC.
    // rule: component_name
    #[track_caller]
    pub fn internal(name: impl IntoText<Name>) -> Self {
        Self::new(name, Scheme::Internal)
    }

    #[track_caller]
    fn new(name: impl IntoText<Name>, scheme: Scheme) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: Imported::NONE,
            scheme,
            certificates: Vec::new(),
            access_logs: None,
            web_acl: None,
            idle_timeout: None,
            attributes: Spanned::here(Attributes::default()),
            vpc: None,
            domains: Vec::new(),
            zones: Vec::new(),
            zone_origin: None,
            hsts: None,
        }
    }

    /// An existing load balancer: its [`listener`](Self::listener), its [`security_group`](Self::security_group) and
    /// its [`dns_name`](Self::dns_name) are required.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # const LISTENER: &str =
    /// #     "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web/0123456789abcdef/0123456789abcdef";
    /// let web = LoadBalancer::import("web")
    ///     .listener(LISTENER)
    ///     .security_group("sg-0123456789abcdef0")
    ///     .dns_name("web-1234567890.us-east-1.elb.amazonaws.com");
    /// ```
    // rule: component_name
    #[track_caller]
    pub fn import(name: impl IntoText<Name>) -> Self {
        Self {
            imported: Imported::new(ImportedLoadBalancer {
                listener_arn: not_given(),
                security_group_id: not_given(),
                dns_name: not_given(),
                protocol: None,
            }),
            ..Self::public(name)
        }
    }

    /// The `ListenerArn` of an imported load balancer, to which rules are added. Required for imports.
    // rule: listener_arn
    #[track_caller]
    pub fn listener(mut self, arn: impl Into<Value<String>>) -> Self {
        self.record.replaces("listener");
        let set = |balancer: &mut ImportedLoadBalancer| balancer.listener_arn = arn.into();
        self.imported.set(".listener(…)", set);
        self
    }

    /// The id of the security group of an imported load balancer. Required for imports.
    // rule: security_group_id
    #[track_caller]
    pub fn security_group(mut self, id: impl Into<Value<String>>) -> Self {
        self.record.replaces("security_group");
        let set = |balancer: &mut ImportedLoadBalancer| balancer.security_group_id = id.into();
        self.imported.set(".security_group(…)", set);
        self
    }

    /// The `DNSName` of an imported load balancer. Required for imports.
    #[track_caller]
    pub fn dns_name(mut self, dns_name: impl Into<Value<String>>) -> Self {
        self.record.replaces("dns_name");
        let set = |balancer: &mut ImportedLoadBalancer| balancer.dns_name = dns_name.into();
        self.imported.set(".dns_name(…)", set);
        self
    }

    /// The protocol of the listener of an imported load balancer, for its [`url`](Handle::url). Default: that of a listener of
    /// the app, or else unknown. `Protocol`:
    /// [Listener](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Listener.html).
    #[track_caller]
    pub fn listener_protocol(mut self, protocol: ListenerProtocol) -> Self {
        self.record.replaces("listener_protocol");
        let set = |balancer: &mut ImportedLoadBalancer| balancer.protocol = Some(protocol);
        self.imported.set(".listener_protocol(…)", set);
        self
    }

    /// A domain at which clients reach the load balancer: `shop.example.com`. Called again, it adds a domain; the
    /// [`url`](Handle::url) has the first one.
    ///
    /// If a [`HostedZone`] of the stack covers the domain, or one of [`zone`](Self::zone), the domain gets an alias record. Without
    /// [`https`](Self::https), the load balancer also gets a certificate for its domains, validated by DNS records in the zone; it
    /// serves HTTPS on port 443, and port 80 redirects to it. Changing the domains replaces the certificate, without an outage.
    ///
    /// Default: no certificate, no records; the host of the URL is the name of the only Route 53 record of the app for the load
    /// balancer, or of the certificate that the app creates, or else the [`dns_name`](Handle::dns_name). `Name`:
    /// [AWS::Route53::RecordSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-recordset.html).
    // rule: host_name
    #[track_caller]
    pub fn domain(mut self, domain: &str) -> Self {
        self.record.calls("domain");
        self.domains.push(Spanned::here(domain.into()));
        self
    }

    /// The zone of the records of the domains. Called again, it adds a zone; a domain is in the zone with the longest matching
    /// domain. Default: the zones that were added to the stack before the load balancer. `HostedZoneId`:
    /// [AWS::Route53::RecordSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-recordset.html).
    #[track_caller]
    pub fn zone(mut self, zone: &Handle<HostedZone>) -> Self {
        self.record.calls("zone");
        self.zone_origin.get_or_insert(SourceLocation::here());
        self.zones.push(zone.clone());
        self
    }

    /// How long browsers that have visited the site use only HTTPS for it (HSTS), in whole seconds; 0 turns it off. A browser
    /// doesn't forget it sooner: after a long time, a return to HTTP is impossible. Default: 1 day with the certificate of a
    /// [`domain`](Self::domain), and none with that of [`https`](Self::https).
    /// `routing.http.response.strict_transport_security.header_value`:
    /// [header modification](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html).
    #[track_caller]
    pub fn hsts(mut self, max_age: Duration) -> Self {
        self.record.replaces("hsts");
        self.hsts = Some(Spanned::here(max_age));
        self
    }

    /// Listens for HTTPS on port 443 with this ACM certificate, by its ARN; port 80 redirects to it. Default: HTTP on
    /// port 80. Called again, it adds a certificate for more host names. `Certificates`:
    /// [HTTPS listeners](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html).
    // rule: certificate_arn
    #[track_caller]
    pub fn https(mut self, certificate_arn: impl Into<Value<String>>) -> Self {
        self.record.calls("https");
        self.certificates.push(certificate_arn.into());
        self
    }

    /// Writes access logs to this bucket, under `AWSLogs/`; the bucket policy allows it. Default: no access logs.
    /// `access_logs.s3.bucket`:
    /// [access logs](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html).
    #[track_caller]
    pub fn access_logs(mut self, bucket: &Handle<Bucket>) -> Self {
        self.record.replaces("access_logs");
        self.access_logs = Some(bucket.clone());
        self
    }

    /// Associates a web ACL of AWS WAF, by its ARN. Default: none. `WebACLArn`:
    /// [AWS::WAFv2::WebACLAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-webaclassociation.html).
    // rule: web_acl_arn
    #[track_caller]
    pub fn web_acl(mut self, web_acl_arn: impl Into<Value<String>>) -> Self {
        self.record.replaces("web_acl");
        self.web_acl = Some(web_acl_arn.into());
        self
    }

    /// How long the load balancer keeps an idle connection, 1 to 4,000 seconds. Default: 60 seconds.
    /// `idle_timeout.timeout_seconds`:
    /// [load balancer attributes](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html).
    // rule: idle_timeout
    #[track_caller]
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.record.replaces("idle_timeout");
        self.idle_timeout = Some(Spanned::here(timeout));
        self
    }

    /// Sets load balancer attributes: `.attributes(LoadBalancerAttributes::default().client_keep_alive(minutes(10)))`.
    /// Default: AWS's. `LoadBalancerAttributes`:
    /// [load balancer attributes](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html).
    #[track_caller]
    pub fn attributes(mut self, attributes: LoadBalancerAttributes) -> Self {
        self.record.replaces("attributes");
        self.attributes = Spanned::here(attributes.into());
        self
    }

    /// The VPC of the load balancer. Default: the only VPC of the stack. `Subnets`:
    /// [AWS::ElasticLoadBalancingV2::LoadBalancer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html).
    #[track_caller]
    pub fn vpc(mut self, vpc: &Handle<Vpc>) -> Self {
        self.record.replaces("vpc");
        self.vpc = Some(vpc.clone());
        self
    }

    /// The part of the logical id of the listener that serves requests.
    pub(crate) fn listener_part(&self) -> &'static str {
        if self.is_https() {
            "HttpsListener"
        } else {
            "HttpListener"
        }
    }

    pub(crate) fn is_https(&self) -> bool {
        !self.certificates.is_empty() || self.certified().next().is_some()
    }
}

impl Handle<LoadBalancer> {
    /// The `DNSName`, which AWS generates.
    pub fn dns_name(&self) -> Value<String> {
        let given = self.spec().imported.value(|imported| &imported.dns_name);
        self.given_or_attribute(given, "LoadBalancer", "DNSName")
    }

    /// `app/<name>/<id>`: the dimension `LoadBalancer` of its metrics, AWS's `LoadBalancerFullName`.
    pub fn full_name(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .get()
            .map(|imported| full_name(&imported.listener_arn));
        self.given_or_attribute(given, "LoadBalancer", "LoadBalancerFullName")
    }

    /// The URL of the load balancer, with `https` if it has a certificate, or the protocol of an imported listener. With a
    /// certificate, its host is the [`domain`](LoadBalancer::domain): no certificate covers the
    /// [`dns_name`](Self::dns_name) of AWS, and a warning says so if no domain is known.
    pub fn url(&self) -> Value<String> {
        let spec = self.spec();
        let protocol = match spec.imported.get() {
            Some(imported) => imported.protocol,
            None if spec.is_https() => Some(ListenerProtocol::Https),
            None => Some(ListenerProtocol::Http),
        };
        match (protocol, spec.domains.first()) {
            (Some(protocol), Some(domain)) => {
                format!("{}://{}", protocol.scheme(), domain.value).into()
            }
            (Some(ListenerProtocol::Http), None) => {
                intrinsic::concat(["http://".into(), self.dns_name()])
            }
            _ => Computed::BalancerUrl(self.name()).value(self.scope()),
        }
    }

    pub(crate) fn listener_arn(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .value(|imported| &imported.listener_arn);
        self.given_or_ref(given, self.spec().listener_part())
    }

    pub(crate) fn security_group_id(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .value(|imported| &imported.security_group_id);
        self.given_or_attribute(given, "SecurityGroup", "GroupId")
    }
}

/// `app/<name>/<id>` of the ARN of a listener, `arn:…:listener/app/<name>/<id>/<listener>`.
fn full_name(listener_arn: &Value<String>) -> Value<String> {
    match listener_arn.expr().as_str() {
        Some(arn) => {
            let parts: Vec<_> = arn.split('/').skip(1).take(3).collect();
            parts.join("/").into()
        }
        None => {
            let part =
                |index| intrinsic::select(index, intrinsic::split("/", listener_arn.clone()));
            intrinsic::join("/", [part(1), part(2), part(3)])
        }
    }
}

component!(@entry LoadBalancer, "load balancer", this, this);

impl Component for LoadBalancer {
    type Output = Handle<Self>;

    fn add_to(mut self, stack: &mut Stack) -> Self::Output {
        if self.zone_origin.is_none() {
            self.zones = stack.handles::<HostedZone>().collect();
        }
        stack.push(self)
    }
}

impl Described for LoadBalancer {
    fn description(self: &Arc<Self>, stack: &Stack) -> Description<'_> {
        let import = Import::required(&self.imported, |balancer| {
            vec![
                ExternalValue::new(&balancer.listener_arn, rules::listener_arn)
                    .regional()
                    .required(".listener"),
                ExternalValue::security_group(&balancer.security_group_id),
                ExternalValue::text(&balancer.dns_name, ".dns_name"),
            ]
        })
        .effective(&[
            "listener",
            "security_group",
            "dns_name",
            "listener_protocol",
            "domain",
        ]);
        let certificates = self
            .certificates
            .iter()
            .map(|arn| ExternalValue::new(arn, rules::certificate_arn).regional());
        let web_acl = self
            .web_acl
            .iter()
            .map(|arn| ExternalValue::new(arn, rules::web_acl_arn).regional());
        Description {
            naming: Naming::Generated,
            import: import.also(certificates).also(web_acl),
            network: Some(Network::new(&self.vpc)),
            data: None,
            logs: None,
            monitoring: Some(Monitoring::LoadBalancer(stack.handle(self))),
        }
    }
}
