//! The Application Load Balancer in front of services.

use std::sync::Arc;
use std::time::Duration;

use super::load_balancer_attributes::{Attributes, LoadBalancerAttributes};
use super::{Bucket, Name, Text, Vpc, component};
use crate::cfn::{Handle, Value};
use crate::diag::{Located, Origin};

/// An Application Load Balancer. Requests that no service takes are answered with 404.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct LoadBalancer {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) imported: Option<ImportedLoadBalancer>,
    pub(crate) scheme: Scheme,
    pub(crate) certificates: Vec<Value<String>>,
    pub(crate) access_logs: Option<Handle<Bucket>>,
    pub(crate) web_acl: Option<Value<String>>,
    pub(crate) idle_timeout: Option<Located<Duration>>,
    pub(crate) attributes: Located<Attributes>,
    pub(crate) vpc: Option<Handle<Vpc>>,
}

/// What is known of a load balancer that isn't ours.
#[derive(Clone, Debug)]
pub(crate) struct ImportedLoadBalancer {
    pub(crate) listener_arn: Value<String>,
    pub(crate) security_group_id: Value<String>,
    pub(crate) dns_name: Value<String>,
    pub(crate) full_name: Value<String>,
}

/// Who reaches a load balancer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    InternetFacing,
    Internal,
}

impl LoadBalancer {
    /// A load balancer in the public subnets, open to the internet: port 80, until there is a certificate.
    #[track_caller]
    pub fn public(name: impl Text<Name>) -> Self {
        Self::new(name, Scheme::InternetFacing)
    }

    /// A load balancer in the private subnets, open to the VPC.
    #[track_caller]
    pub fn internal(name: impl Text<Name>) -> Self {
        Self::new(name, Scheme::Internal)
    }

    #[track_caller]
    fn new(name: impl Text<Name>, scheme: Scheme) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            imported: None,
            scheme,
            certificates: Vec::new(),
            access_logs: None,
            web_acl: None,
            idle_timeout: None,
            attributes: Located::here(Attributes::default()),
            vpc: None,
        }
    }

    /// A load balancer that exists already: the listener that gets the rules, the security group that it is in, and
    /// its DNS name. `full_name` is the last part of its ARN, `app/<name>/<id>`, which metrics use.
    #[track_caller]
    pub fn import(
        name: impl Text<Name>,
        listener_arn: impl Into<Value<String>>,
        security_group_id: impl Into<Value<String>>,
        dns_name: impl Into<Value<String>>,
        full_name: impl Into<Value<String>>,
    ) -> Self {
        let imported = ImportedLoadBalancer {
            listener_arn: listener_arn.into(),
            security_group_id: security_group_id.into(),
            dns_name: dns_name.into(),
            full_name: full_name.into(),
        };
        Self {
            imported: Some(imported),
            ..Self::public(name)
        }
    }

    /// Serves HTTPS on port 443 with this ACM certificate, by its ARN; port 80 redirects there. Called again it adds a
    /// certificate for further names.
    pub fn https(mut self, certificate_arn: impl Into<Value<String>>) -> Self {
        self.certificates.push(certificate_arn.into());
        self
    }

    /// Writes access logs to this bucket, under `AWSLogs/`. The bucket's policy lets the load balancer do it.
    pub fn access_logs(mut self, bucket: &Handle<Bucket>) -> Self {
        self.access_logs = Some(bucket.clone());
        self
    }

    /// Puts this web ACL of AWS WAF in front, by its ARN.
    pub fn web_acl(mut self, web_acl_arn: impl Into<Value<String>>) -> Self {
        self.web_acl = Some(web_acl_arn.into());
        self
    }

    /// How long an idle connection is kept, 1 to 4,000 seconds; 60 without this.
    #[track_caller]
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = Some(Located::here(timeout));
        self
    }

    /// What it does with connections and headers:
    /// `.attributes(LoadBalancerAttributes::default().client_keep_alive(minutes(10)))`. AWS's defaults hold for the rest.
    #[track_caller]
    pub fn attributes(mut self, attributes: LoadBalancerAttributes) -> Self {
        self.attributes = Located::here(attributes.into());
        self
    }

    /// The VPC that it is in; the stack's only one without this.
    pub fn vpc(mut self, vpc: &Handle<Vpc>) -> Self {
        self.vpc = Some(vpc.clone());
        self
    }

    /// The logical id part of the listener that serves requests.
    pub(crate) fn listener_part(&self) -> &'static str {
        if self.certificates.is_empty() {
            "HttpListener"
        } else {
            "HttpsListener"
        }
    }

    pub(crate) fn is_https(&self) -> bool {
        !self.certificates.is_empty()
    }
}

impl Handle<LoadBalancer> {
    /// The DNS name that AWS gave it.
    pub fn dns_name(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.dns_name.clone(),
            None => Value::from_expr(self.attribute_of("LoadBalancer", "DNSName")),
        }
    }

    /// `app/<name>/<id>`: the dimension `LoadBalancer` of its metrics.
    pub fn full_name(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.full_name.clone(),
            None => Value::from_expr(self.attribute_of("LoadBalancer", "LoadBalancerFullName")),
        }
    }

    /// The address that people open, with `https` if there is a certificate.
    pub fn url(&self) -> Value<String> {
        let scheme = if self.spec().is_https() {
            "https://"
        } else {
            "http://"
        };
        crate::cfn::intrinsic::concat([scheme.into(), self.dns_name()])
    }

    pub(crate) fn listener_arn(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.listener_arn.clone(),
            None => Value::from_expr(self.ref_of(self.spec().listener_part())),
        }
    }

    pub(crate) fn security_group_id(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.security_group_id.clone(),
            None => Value::from_expr(self.attribute_of("SecurityGroup", "GroupId")),
        }
    }
}

component!(LoadBalancer, "load balancer");
