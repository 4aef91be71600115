//! Hosted zones of Route 53.

use std::sync::Arc;

use crate::cfn::{Handle, List, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::description::{Described, Description, ExternalValue, Import, Naming};
use crate::dsl::model::imported::{Imported, not_given};
use crate::dsl::{BuilderRecord, IntoText, Name, Stack, component};

/// A public hosted zone of [Amazon Route 53](https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-working-with.html),
/// which answers for a domain. A load balancer with a [`domain`](crate::dsl::LoadBalancer::domain) in it gets a certificate and DNS
/// records.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// # stack.add(Vpc::new("main"));
/// stack.add(HostedZone::import("zone", "example.com").zone_id("Z0123456789ABCDEFGHIJ"));
/// stack.add(LoadBalancer::public("web").domain("shop.example.com"));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct HostedZone {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Imported<Value<String>>,
    pub(crate) domain: Spanned<String>,
}

impl HostedZone {
    /// A new zone for `domain`, such as `example.com` or `shop.example.com`. It answers once the parent domain delegates to its
    /// [`name_servers`](Handle::name_servers), at the registrar or in the zone of another account. Changing the domain replaces the
    /// zone. `Name`:
    /// [AWS::Route53::HostedZone](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-hostedzone.html).
    // rule: component_name(name)
    // rule: host_name(domain)
    #[track_caller]
    pub fn new(name: impl IntoText<Name>, domain: &str) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: Imported::NONE,
            domain: Spanned::here(domain.into()),
        }
    }

    /// An existing zone of this account, by its domain. Its [`zone_id`](Self::zone_id) is required.
    // rule: component_name(name)
    // rule: host_name(domain)
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, domain: &str) -> Self {
        Self {
            imported: Imported::new(not_given()),
            ..Self::new(name, domain)
        }
    }

    /// The id of an imported zone, such as `Z0123456789ABCDEFGHIJ`. Required for imports. `HostedZoneId`:
    /// [AWS::Route53::RecordSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-recordset.html).
    // rule: hosted_zone_id
    #[track_caller]
    pub fn zone_id(mut self, id: impl Into<Value<String>>) -> Self {
        self.record.replaces("zone_id");
        self.imported.set(".zone_id(…)", |zone| *zone = id.into());
        self
    }

    /// Whether the zone can answer for this domain.
    pub(crate) fn covers(&self, domain: &str) -> bool {
        let rest = domain.strip_suffix(self.domain.value.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }
}

impl Handle<HostedZone> {
    /// The id of the zone.
    pub fn zone_id(&self) -> Value<String> {
        let given = self.spec().imported.get().cloned();
        self.given_or_ref(given, "HostedZone")
    }

    /// The four name servers of a zone that the stack creates, for the `NS` record of the parent domain. Empty for an imported
    /// zone, which is delegated already. `NameServers`:
    /// [AWS::Route53::HostedZone](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-hostedzone.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # use ecs_dsl::cfn::intrinsic;
    /// # fn shop(stack: &mut Stack) {
    /// let zone = stack.add(HostedZone::new("zone", "shop.example.com"));
    /// stack.output("NameServers", intrinsic::join(" ", zone.name_servers()));
    /// # }
    /// ```
    pub fn name_servers(&self) -> Value<List<String>> {
        match self.spec().imported.get() {
            Some(_) => Vec::<Value<String>>::new().into(),
            None => Value::from_expr(self.attribute_of("HostedZone", "NameServers")),
        }
    }

    /// The domain, such as `example.com`.
    pub fn domain(&self) -> &str {
        &self.spec().domain.value
    }
}

component!(HostedZone, "hosted zone");

impl Described for HostedZone {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        let import = Import::required(&self.imported, |id| {
            vec![ExternalValue::new(id, crate::rules::hosted_zone_id).required(".zone_id")]
        });
        Description::plain(Naming::Generated, import.effective(&["zone_id"]))
    }
}
