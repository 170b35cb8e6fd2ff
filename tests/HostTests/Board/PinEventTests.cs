using VirtualAmp.Bridge;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

public sealed class PinEventTests
{
    private readonly EdgeList _edges = new();
    private VirtualBoard? _board;

    [Fact]
    public void An_edge_reaches_its_handler_at_the_next_tick_and_before_the_pass()
    {
        var seenInPass = -1;
        var firmware = Listening();
        firmware.OnPass = (_, nowMs) => seenInPass = nowMs == 20 ? _edges.Edges.Count : seenInPass;
        var board = firmware.Started();
        board.RunUntil(() => firmware.PassesMs.Count == 2, Duration.S);

        board.RunFor(3 * Duration.Ms);
        board.Plug(Jack.Main, bounceNs: 0);
        board.RunFor(6 * Duration.Ms);
        Assert.Empty(_edges.Edges);
        board.RunFor(2 * Duration.Ms);

        Assert.Equal([(PinMap.JackMain, false)], _edges.Edges);
        Assert.Equal(1, seenInPass);
    }

    [Fact]
    public void Edges_of_several_pins_arrive_in_the_order_they_happened()
    {
        var firmware = Listening(PinMap.JackMain, PinMap.EncoderA, PinMap.EncoderB);
        var board = firmware.Started();

        board.TurnKnob(1, 6 * Duration.Ms);
        board.RunFor(3 * Duration.Ms);
        board.Plug(Jack.Main, bounceNs: 0);
        board.RunFor(20 * Duration.Ms);

        // The handlers hear a bounce of the knob as well, where this seed has one.
        var turns = _edges.Edges.Where(edge => edge.Pin != PinMap.JackMain).ToList();
        Assert.Equal((PinMap.EncoderA, false), turns[0]);
        Assert.Contains((PinMap.JackMain, false), _edges.Edges);
        Assert.NotEqual(PinMap.JackMain, _edges.Edges[0].Pin);
        Assert.NotEqual(PinMap.JackMain, _edges.Edges[^1].Pin);
    }

    [Fact]
    public void A_full_queue_drops_the_oldest_events()
    {
        var queue = new PinEventQueue();
        for (var pin = 0; pin < PinEventQueue.Capacity + 3; pin++)
        {
            queue.Add(pin, rising: true);
        }

        Assert.Equal(PinEventQueue.Capacity, queue.Count);
        Assert.Equal(3, queue.Dropped);
        Assert.True(queue.TryTake(out var first, out _));
        Assert.Equal(3, first);
    }

    [Fact]
    public void A_flood_of_edges_while_native_code_blocks_pushes_the_first_ones_out()
    {
        var firmware = Listening(PinMap.JackMain, PinMap.EncoderA, PinMap.EncoderB);
        firmware.OnPass = (port, nowMs) =>
        {
            if (nowMs == 20)
            {
                for (var i = 0; i < 200; i++)
                {
                    port.FreeMemory();
                }
            }
        };
        var board = firmware.Started();
        board.RunUntil(() => firmware.PassesMs.Count == 2, Duration.S);
        board.Scheduler.After(12 * Duration.Ms, () => board.Plug(Jack.Main, bounceNs: 0));
        board.Scheduler.After(13 * Duration.Ms, () => board.TurnKnob(40, Duration.Ms));

        board.RunFor(200 * Duration.Ms);

        Assert.True(board.Chip.DroppedEvents > 0);
        Assert.DoesNotContain(_edges.Edges, edge => edge.Pin == PinMap.JackMain);
        Assert.Equal(PinEventQueue.Capacity, _edges.Edges.Count);
    }

    [Fact]
    public void A_glitch_shorter_than_the_interrupt_is_not_reported()
    {
        var scheduler = new Scheduler();
        var queue = new PinEventQueue();
        var pins = new GpioPort(scheduler, queue);
        pins.Take(PinMap.JackMain);
        pins.SetMode(PinMap.JackMain, 0);
        pins.SetLevel(PinMap.JackMain, true);
        pins.Listen(PinMap.JackMain, _edges);

        pins.SetLevel(PinMap.JackMain, false);
        scheduler.AdvanceTo(GpioPort.InterruptNs / 2);
        pins.SetLevel(PinMap.JackMain, true);
        scheduler.AdvanceTo(Duration.Ms);
        Assert.Equal(0, queue.Count);

        pins.SetLevel(PinMap.JackMain, false);
        scheduler.AdvanceTo(2 * Duration.Ms);
        Assert.Equal(1, queue.Count);
    }

    [Fact]
    public void No_event_comes_inside_a_pass_unless_asked_for()
    {
        var inPass = 0;
        var firmware = Listening();
        firmware.OnPass = (port, _) => inPass += EdgesDuring(() => Reads(port, 20));
        var board = firmware.Started();
        board.AtPortCall = index => PlugOnce(board, index == 5);

        board.RunFor(100 * Duration.Ms);

        Assert.Equal(0, inPass);
        Assert.Single(_edges.Edges);
    }

    [Fact]
    public void A_test_can_place_an_event_at_any_port_call_of_a_pass()
    {
        for (var k = 0; k < 20; k++)
        {
            _edges.Edges.Clear();
            _board = null;
            var before = -1;
            var firmware = Listening();
            firmware.OnPass = (port, _) =>
            {
                for (var i = 0; i < 20; i++)
                {
                    port.ReadPin(PinMap.JackAux);
                    before = _edges.Edges.Count == 0 ? i : before;
                }
            };
            var board = firmware.Started();
            board.AtPortCall = index =>
            {
                PlugOnce(board, index == k);
                board.DeliverEvents();
            };
            before = -1;

            board.RunFor(9 * Duration.Ms);
            board.RunFor(4 * Duration.Ms);

            Assert.Equal(k - 1, before);
        }
    }

    [Fact]
    public void With_events_inside_the_pass_some_arrive_there_and_the_seed_decides()
    {
        var first = EdgesInPass(seed: 3);

        Assert.NotEqual(0, first);
        Assert.Equal(first, EdgesInPass(seed: 3));
    }

    [Fact]
    public void An_event_waits_until_the_lock_is_released()
    {
        var inLock = 0;
        var afterLock = 0;
        var firmware = Listening();
        firmware.OnPass = (port, _) =>
        {
            port.LockEntered();
            port.LockEntered();
            inLock += EdgesDuring(() => Reads(port, 10));
            port.LockExited();
            inLock += EdgesDuring(() => Reads(port, 10));
            afterLock += EdgesDuring(port.LockExited);
        };
        var board = firmware.Started();
        board.AtPortCall = index =>
        {
            PlugOnce(board, index == 3);
            board.DeliverEvents();
        };

        board.RunFor(50 * Duration.Ms);

        Assert.Equal(0, inLock);
        Assert.Equal(1, afterLock);
    }

    [Fact]
    public void A_handler_may_take_the_lock_and_is_not_interrupted_itself()
    {
        var depth = 0;
        var deepest = 0;
        var firmware = new ScriptedFirmware();
        firmware.OnBoot = port =>
        {
            var edges = new EdgeList(() =>
            {
                deepest = Math.Max(deepest, ++depth);
                port.LockEntered();
                Reads(port, 5);
                port.LockExited();
                depth--;
            });
            port.OpenPin(PinMap.JackAux);
            port.OpenPin(PinMap.JackMain);
            port.ListenToPin(PinMap.JackMain, edges);
        };
        firmware.OnPass = (port, _) => Reads(port, 50);
        var board = firmware.Started(eventsInsidePass: true);

        for (var i = 0; i < 20; i++)
        {
            board.Plug(Jack.Main, 20 * Duration.Ms);
            board.RunFor(33 * Duration.Ms);
            board.Unplug(Jack.Main, 20 * Duration.Ms);
            board.RunFor(33 * Duration.Ms);
        }

        Assert.Equal(1, deepest);
    }

    [Fact]
    public void A_handler_that_throws_is_named_and_the_loop_goes_on()
    {
        var firmware = new ScriptedFirmware
        {
            OnBoot = port =>
            {
                port.OpenPin(PinMap.JackMain);
                port.ListenToPin(PinMap.JackMain, new EdgeList(() => throw new FormatException("wrong")));
            },
        };
        var board = firmware.Started();

        board.Plug(Jack.Main, bounceNs: 0);
        board.RunFor(50 * Duration.Ms);

        Assert.Equal("FormatException left a pin event: wrong", board.FirmwareError);
        Assert.Equal(5, firmware.PassesMs.Count - 1);
    }

    private static void Reads(IBoard port, int count)
    {
        for (var i = 0; i < count; i++)
        {
            port.ReadPin(PinMap.JackAux);
        }
    }

    private ScriptedFirmware Listening(params int[] pins) => new()
    {
        OnBoot = port =>
        {
            port.OpenPin(PinMap.JackAux);
            foreach (var pin in pins.Length == 0 ? [PinMap.JackMain] : pins)
            {
                port.OpenPin(pin);
                port.ListenToPin(pin, _edges);
            }
        },
    };

    private int EdgesInPass(int seed)
    {
        _edges.Edges.Clear();
        var inPass = 0;
        var firmware = Listening();
        firmware.OnPass = (port, _) => inPass += EdgesDuring(() => Reads(port, 400));
        var board = firmware.Started(seed, eventsInsidePass: true);
        for (var i = 0; i < 10; i++)
        {
            board.Plug(Jack.Main);
            board.RunFor(30 * Duration.Ms);
            board.Unplug(Jack.Main);
            board.RunFor(30 * Duration.Ms);
        }

        return inPass;
    }

    private int EdgesDuring(Action act)
    {
        var before = _edges.Edges.Count;
        act();
        return _edges.Edges.Count - before;
    }

    private void PlugOnce(VirtualBoard board, bool now)
    {
        if (now && _board == null)
        {
            _board = board;
            board.Plug(Jack.Main, bounceNs: 0);
        }
    }
}
