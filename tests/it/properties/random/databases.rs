//! Databases, caches, search domains.

use ecs_dsl::prelude::*;

use super::dice::{Dice, some};
use super::world::World;

const ADDRESS: &str = "data.abc.us-east-1.rds.amazonaws.com";
const GROUP: &str = "sg-0123456789abcdef0";

impl World {
    /// Some of each.
    pub(super) fn add_databases(&mut self, stack: &mut Stack, dice: &mut Dice<'_>) {
        if dice.sometimes() {
            self.add_postgres(stack, dice);
        }
        if dice.sometimes() {
            self.add_redis(stack, dice);
        }
        if dice.sometimes() {
            self.add_search(stack, dice);
        }
    }

    fn add_postgres(&mut self, stack: &mut Stack, dice: &mut Dice<'_>) {
        let name = dice.name("db");
        let mut db = if dice.rarely() {
            let secret = stack.add(Secret::import(dice.name("login"), "shop/login"));
            Postgres::import(&name, &secret)
                .endpoint_address(ADDRESS)
                .security_group(GROUP)
        } else {
            Postgres::new(&name)
        };
        some!(dice, db:
            engine_version(&dice.text(&["18", "18.4", "16.9"])),
            allow_major_version_upgrade(),
            instance_class(&dice.text(&["db.t4g.medium", "db.r6g.2xlarge"])),
            allocated_storage(dice.value(&[20, 65_536], &[19, 65_537])),
            max_allocated_storage(dice.value(&[65_536], &[20, 65_537])),
            multi_az(),
            backup_retention_period(dice.value(&[days(0), days(35)], &[days(36), hours(1)])),
            db_name(&dice.text(&["shop", "Shop_2"])),
            master_username(&dice.text(&["postgres", "shop_owner"])),
            port(dice.value(&[1150, 5433, 65_535], &[0, 80])),
            parameter("log_min_duration_statement", dice.text(&["1000"])),
            snapshot_on_removal(),
            delete_on_removal(),
            retain_on_removal(),
        );
        if let Some(key) = dice.maybe_of(&self.keys) {
            db = db.kms_key(&key);
        }
        if let Some(vpc) = dice.maybe_of(&self.vpcs) {
            db = db
                .vpc(&vpc)
                .subnets(dice.value(&[Tier::Private, Tier::Isolated], &[Tier::Public]));
        }
        let db = stack.add(db);
        self.texts
            .extend([db.endpoint_address(), db.endpoint_port(), db.username()]);
        self.secrets.extend([db.url(), db.password()]);
        self.grant(move || db.connect());
    }

    fn add_redis(&mut self, stack: &mut Stack, dice: &mut Dice<'_>) {
        let name = dice.name("cache");
        let imported = dice.rarely();
        let encryption = [
            TransitEncryption::Required,
            TransitEncryption::Preferred,
            TransitEncryption::Disabled,
        ];
        let valkey = dice.sometimes();
        let mut cache = match (imported, valkey) {
            (true, _) => Cache::import(&name).address(ADDRESS).security_group(GROUP),
            (false, true) => Cache::valkey(&name),
            (false, false) => Cache::redis(&name),
        };
        if valkey {
            some!(dice, cache: engine_version(&dice.text(&["7.2", "8.0"])));
        } else {
            some!(dice, cache: engine_version(&dice.text(&["7.1", "7.0", "6.2"])));
        }
        some!(dice, cache:
            node_type(&dice.text(&["cache.t4g.micro", "cache.r7g.large"])),
            replicas(dice.value(&[0, 1, 5], &[6, 255])),
            transit_encryption(dice.of(&encryption)),
            snapshot_retention_limit(dice.value(&[days(0), days(35)], &[days(36), hours(1)])),
            snapshot_on_removal(),
        );
        if let Some(key) = dice.maybe_of(&self.keys) {
            cache = cache.kms_key(&key);
        }
        if let Some(vpc) = dice.maybe_of(&self.vpcs) {
            cache = cache.vpc(&vpc).subnets(Tier::Private);
        }
        let cache = stack.add(cache);
        self.texts
            .extend([cache.url(), cache.primary_address(), cache.reader_address()]);
        self.grant(move || cache.connect());
    }

    fn add_search(&mut self, stack: &mut Stack, dice: &mut Dice<'_>) {
        let name = dice.name("search");
        let mut search = if dice.rarely() {
            let arn = "arn:aws:es:us-east-1:123456789012:domain/catalog";
            Search::import(&name)
                .endpoint("catalog.us-east-1.es.amazonaws.com")
                .arn(arn)
                .security_group(GROUP)
        } else {
            Search::new(&name)
        };
        some!(dice, search:
            engine_version(&dice.text(&["OpenSearch_2.19", "OpenSearch_2.11"])),
            instance_type(&dice.text(&["t3.small.search", "m7g.large.search"])),
            instance_count(dice.value(&[1, 2, 3, 10], &[0])),
            volume_size(dice.value(&[10, 100], &[9, 0])),
        );
        if let Some(key) = dice.maybe_of(&self.keys) {
            search = search.kms_key(&key);
        }
        if let Some(vpc) = dice.maybe_of(&self.vpcs) {
            search = search.vpc(&vpc).subnets(Tier::Private);
        }
        let search = stack.add(search);
        self.texts.extend([search.url(), search.domain_endpoint()]);
        self.grant(move || search.connect());
    }
}
