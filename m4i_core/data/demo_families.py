"""What can stand in a demo scene of each family, and the words people have for it."""

from __future__ import annotations

from dataclasses import dataclass

from m4i_core.data import demo_things as d
from m4i_core.data.demo_drawing import Rgb
from m4i_core.data.demo_things import Brush
from m4i_core.language import to_translate


@dataclass(frozen=True)
class Thing:
    """Something that can stand in a scene.

    Attributes:
        singular: Names for one of them; the first is the commonest.
        plural: The same names for several.
        doing: What they may be said to do ("floating on the water").
        brush: Draws one.
        colours: Colours it comes in; empty: `natural`.
        natural: Colour when it has none worth naming.
        zone: Height of the foot, as shares of the picture (top, bottom).
        height: Smallest and largest height, pixels.
        most: Largest number in one scene.
        worn: Whether the colour is that of somebody's clothes.
    """

    singular: tuple[str, ...]
    plural: tuple[str, ...]
    doing: tuple[str, ...]
    brush: Brush
    colours: tuple[str, ...]
    zone: tuple[float, float]
    height: tuple[float, float]
    most: int = 1
    natural: Rgb = (128, 128, 128)
    worn: bool = False


@dataclass(frozen=True)
class Family:
    """A distribution of scenes.

    Attributes:
        label: Name to show.
        colours: Colour name to pixels and to words.
        things: What may stand in a scene.
        weathers: Weather to what people say of it.
        times: Time of day to what people say of it.
        views: Names for the whole scene.
        places: Names of places, which no picture shows.
        moods: Adjectives of mood, which no picture shows.
        asides: Reasons and stories, which no picture shows.
    """

    label: str
    colours: dict[str, tuple[Rgb, tuple[str, ...]]]
    things: tuple[Thing, ...]
    weathers: dict[str, tuple[str, ...]]
    times: dict[str, tuple[str, ...]]
    views: tuple[str, ...]
    places: tuple[str, ...]
    moods: tuple[str, ...]
    asides: tuple[str, ...]


HARBOUR = Family(
    label=to_translate("engine", "Harbour (boats, quays, weather at sea)"),
    colours={
        "red": ((200, 44, 40), ("red", "red", "scarlet")),
        "white": ((240, 240, 236), ("white", "white", "pale")),
        "blue": ((44, 84, 178), ("blue", "blue", "navy")),
        "yellow": ((240, 200, 50), ("yellow", "yellow", "golden")),
        "green": ((46, 128, 82), ("green", "green", "dark green")),
        "orange": ((236, 128, 40), ("orange",)),
    },
    things=(
        Thing(
            ("sailboat", "sailing boat", "yacht"),
            ("sailboats", "sailing boats", "yachts"),
            ("sailing by", "drifting on the water", "heading out to sea", "leaning in the breeze"),
            d.sailing_boat, ("red", "white", "blue", "yellow", "orange"), (0.55, 0.82), (18, 42), 4,
        ),
        Thing(
            ("fishing boat", "trawler", "boat"),
            ("fishing boats", "trawlers", "boats"),
            ("lying at anchor", "coming back to port", "floating near the quay", "chugging along"),
            d.fishing_boat, ("red", "blue", "green", "yellow", "white"), (0.62, 0.88), (13, 24), 3,
        ),
        Thing(
            ("gull", "seagull", "bird"), ("gulls", "seagulls", "birds"),
            ("circling above", "flying overhead", "gliding on the wind"),
            d.gull, (), (0.12, 0.4), (5, 9), 5, (240, 240, 238),
        ),
        Thing(
            ("buoy", "marker"), ("buoys", "markers"),
            ("bobbing in the water", "marking the channel"),
            d.buoy, ("red", "green", "yellow"), (0.62, 0.88), (10, 18), 3,
        ),
        Thing(
            ("lighthouse", "light tower"), ("lighthouses", "light towers"),
            ("watching over the bay", "standing on the shore"),
            d.lighthouse, ("red", "blue", "green"), (0.56, 0.64), (34, 58), 1,
        ),
        Thing(
            ("crane", "dock crane"), ("cranes", "dock cranes"),
            ("swinging over the dock", "waiting for a load"),
            d.crane, ("yellow", "blue", "orange"), (0.9, 0.98), (48, 78), 2,
        ),
        Thing(
            ("crate", "box", "container"), ("crates", "boxes", "containers"),
            ("stacked on the quay", "waiting to be loaded"),
            d.box, ("orange", "green", "blue", "red"), (0.93, 0.99), (11, 18), 4,
        ),
        Thing(
            ("fisherman", "sailor", "man"), ("fishermen", "sailors", "men"),
            ("standing on the quay", "looking out to sea", "mending a net"),
            d.person, ("yellow", "blue", "red"), (0.94, 0.99), (20, 28), 3, worn=True,
        ),
    ),
    weathers={
        "clear": ("under a clear sky", "in fine weather", "on a bright day"),
        "cloudy": ("under grey clouds", "beneath a cloudy sky"),
        "rain": ("in the rain", "during a shower", "in rough wet weather"),
        "fog": ("in thick fog", "in the mist", "in hazy air"),
    },
    times={
        "morning": ("at dawn", "early in the morning", "at sunrise"),
        "day": ("at noon", "in the afternoon", "by day"),
        "evening": ("at sunset", "in the evening", "at dusk"),
        "night": ("at night", "in the moonlight", "after dark"),
    },
    views=("harbour", "port", "bay", "dockyard"),
    places=(
        "Saltmere", "Gull Point", "Port Ellis", "Kettle Cove", "Brackwater", "North Pier",
        "Anchor Bay", "Whitesand", "Pelham Dock", "Stormhaven", "Cutler Quay", "Old Mole",
        "Herring Gat", "Marrow Sound", "Tidewell", "Cape Lorne",
    ),
    moods=("quiet", "busy", "lonely", "peaceful", "cheerful", "gloomy", "sleepy", "windy"),
    asides=(
        "waiting for the ferry", "before the regatta", "after a long week at sea",
        "while the market opens", "as the tide comes in", "on the first day of spring",
        "during the herring season", "just before the storm", "for a family holiday",
        "on the way to the island", "as grandfather used to do", "with fresh cod on board",
        "during the summer festival", "looking for the lost anchor",
    ),
)  # fmt: skip

MEADOW = Family(
    label=to_translate("engine", "Meadow (animals, farms, hills)"),
    colours={
        "brown": ((134, 88, 56), ("brown", "brown", "chestnut")),
        "black": ((46, 42, 44), ("black", "black", "dark")),
        "cream": ((238, 230, 208), ("white", "woolly white", "cream")),
        "crimson": ((178, 36, 52), ("red", "crimson")),
        "violet": ((136, 76, 170), ("purple", "violet")),
        "gold": ((244, 206, 66), ("yellow", "golden")),
        "leaf": ((62, 124, 58), ("green", "leafy green")),
    },
    things=(
        Thing(
            ("cow", "dairy cow", "heifer"), ("cows", "dairy cows", "cattle"),
            ("grazing", "chewing in the grass", "resting in the pasture"),
            d.cow, ("brown", "black", "cream"), (0.66, 0.95), (14, 26), 4,
        ),
        Thing(
            ("sheep", "ewe", "lamb"), ("sheep", "ewes", "lambs"),
            ("nibbling grass", "huddling together", "wandering uphill"),
            d.sheep, ("cream", "black"), (0.62, 0.95), (11, 20), 5,
        ),
        Thing(
            ("tree", "oak", "apple tree"), ("trees", "oaks", "apple trees"),
            ("swaying in the wind", "casting a shadow", "growing on the slope"),
            d.tree, ("leaf", "gold", "crimson"), (0.55, 0.85), (28, 56), 4,
        ),
        Thing(
            ("barn", "farmhouse", "shed"), ("barns", "farmhouses", "sheds"),
            ("sitting at the foot of the hill", "standing empty"),
            d.house, ("crimson", "brown", "cream"), (0.56, 0.7), (26, 42), 2,
        ),
        Thing(
            ("windmill", "mill"), ("windmills", "mills"),
            ("turning slowly", "standing on the ridge"),
            d.windmill, ("cream", "brown"), (0.48, 0.6), (34, 54), 1,
        ),
        Thing(
            ("flower bed", "patch of wildflowers"), ("flower beds", "patches of wildflowers"),
            ("blooming in the foreground", "buzzing with bees"),
            d.flowers, ("violet", "crimson", "gold"), (0.86, 0.99), (13, 21), 3,
        ),
        Thing(
            ("hot air balloon", "balloon"), ("hot air balloons", "balloons"),
            ("rising above the hills", "hanging in the sky"),
            d.balloon, ("crimson", "violet", "gold"), (0.26, 0.42), (22, 36), 2,
        ),
        Thing(
            ("tractor", "farm machine"), ("tractors", "farm machines"),
            ("ploughing the field", "parked in the meadow"),
            d.tractor, ("crimson", "leaf"), (0.72, 0.95), (17, 26), 1,
        ),
    ),
    weathers={
        "clear": ("in bright sunshine", "under an open sky", "on a sunny day"),
        "cloudy": ("beneath drifting clouds", "on an overcast day"),
        "rain": ("in the drizzle", "as rain falls"),
        "fog": ("in morning haze", "half hidden by mist"),
        "snow": ("in the snow", "on a snowy day", "while snow is falling"),
    },
    times={
        "morning": ("at daybreak", "in the early hours"),
        "day": ("around midday", "in daylight"),
        "evening": ("as the sun goes down", "at twilight"),
        "night": ("under the stars", "late at night"),
    },
    views=("meadow", "countryside", "valley", "farmland"),
    places=(
        "Larkfield", "Upper Dene", "Thornbury Farm", "Hazel Bottom", "Clover Hill", "Rook Vale",
        "Mossdale", "the Barrow Downs", "Wickham Lea", "Foxley", "Nether Combe", "Ashgrove",
        "Pippin Croft", "Harrow Heath", "Sweetbriar", "Dunmow End",
    ),
    moods=("idyllic", "calm", "lush", "rustic", "dreamy", "remote", "gentle", "cold"),
    asides=(
        "before the harvest fair", "on the old shepherd's land", "after the spring lambing",
        "while the farmer is at church", "as the bells ring in the village",
        "at the end of the school holidays", "for the county show", "near the hidden spring",
        "in the year of the drought", "on a walk with the children", "where my aunt was born",
        "before the hay is brought in", "after the fence was mended", "on the pilgrims' path",
    ),
)  # fmt: skip

CITY = Family(
    label=to_translate("engine", "City (streets, traffic, people)"),
    colours={
        "ruby": ((208, 34, 54), ("red", "bright red")),
        "silver": ((186, 190, 196), ("silver", "grey")),
        "black": ((34, 34, 40), ("black",)),
        "teal": ((28, 138, 142), ("teal", "turquoise")),
        "lemon": ((250, 222, 60), ("yellow", "taxi yellow")),
        "pink": ((236, 122, 160), ("pink", "rose pink")),
        "indigo": ((62, 62, 156), ("blue", "deep blue")),
    },
    things=(
        Thing(
            ("car", "sedan", "taxi"), ("cars", "sedans", "taxis"),
            ("driving down the street", "parked at the kerb", "stuck in traffic"),
            d.car, ("ruby", "silver", "black", "lemon", "indigo"), (0.82, 0.98), (13, 20), 4,
        ),
        Thing(
            ("bus", "city bus", "coach"), ("buses", "city buses", "coaches"),
            ("pulling away from the stop", "carrying commuters", "turning the corner"),
            d.bus, ("ruby", "teal", "lemon", "indigo"), (0.84, 0.97), (20, 29), 2,
        ),
        Thing(
            ("bicycle", "bike"), ("bicycles", "bikes"),
            ("leaning by the road", "left on the pavement"),
            d.bicycle, ("ruby", "teal", "pink", "black"), (0.76, 0.98), (11, 18), 3,
        ),
        Thing(
            ("pedestrian", "woman", "person"), ("pedestrians", "women", "people"),
            ("crossing the street", "strolling along", "waiting at the corner"),
            d.person, ("pink", "teal", "black", "ruby", "indigo"), (0.74, 0.98), (20, 32), 5,
            worn=True,
        ),
        Thing(
            ("umbrella", "walker with an umbrella"), ("umbrellas", "walkers with umbrellas"),
            ("hurrying past", "moving along the pavement"),
            d.umbrella, ("pink", "lemon", "black", "teal"), (0.78, 0.98), (22, 32), 3,
        ),
        Thing(
            ("street lamp", "lamp post"), ("street lamps", "lamp posts"),
            ("lining the road", "glowing over the pavement"),
            d.lamp, ("lemon", "silver"), (0.7, 0.8), (34, 52), 4,
        ),
        Thing(
            ("dog", "puppy"), ("dogs", "puppies"),
            ("trotting along", "sniffing at the kerb"),
            d.dog, ("black", "silver", "lemon"), (0.78, 0.98), (8, 14), 2,
        ),
        Thing(
            ("young tree", "street tree"), ("young trees", "street trees"),
            ("shading the pavement", "planted along the road"),
            d.tree, (), (0.7, 0.78), (26, 44), 3, (78, 122, 70),
        ),
    ),
    weathers={
        "clear": ("in clear weather", "on a dry day"),
        "cloudy": ("below a dull sky", "on a grey day"),
        "rain": ("in pouring rain", "on a rainy day", "on wet asphalt"),
        "fog": ("in the smog", "through the haze"),
        "snow": ("in falling snow", "on a winter day"),
    },
    times={
        "morning": ("during the morning rush", "before work"),
        "day": ("at lunchtime", "in the middle of the day"),
        "evening": ("after work", "in the evening light"),
        "night": ("past midnight", "in the glow of the windows"),
    },
    views=("street", "avenue", "downtown block", "crossing"),
    places=(
        "Mercer Street", "Lenox Square", "the Fifth Ward", "Kingsgate", "Union Terrace",
        "Opal Avenue", "Station Road", "Little Lisbon", "Chandler Row", "Garment Lane",
        "Eastbank", "Cathedral Hill", "Depot Plaza", "Brewer's Yard", "Linden Mall", "Canal Side",
    ),
    moods=("crowded", "noisy", "elegant", "shabby", "lively", "empty", "modern", "hectic"),
    asides=(
        "on the way to the theatre", "after the match", "during the strike",
        "before the shops close", "while a busker plays jazz", "on election day",
        "for the film festival", "late for a meeting", "in front of my first flat",
        "as the parade begins", "after a job interview", "to catch the last train",
        "on a blind date", "during the book fair",
    ),
)  # fmt: skip

FAMILIES: dict[str, Family] = {"harbour": HARBOUR, "meadow": MEADOW, "city": CITY}
