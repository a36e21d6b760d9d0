"""What wrk prints is read rightly, and above all whether a request failed."""

import pytest

from benchmarks.hosts import Figures, figures

SAID = """\
Running 10s test @ http://127.0.0.1:8080/da/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency    18.20ms   38.65ms 411.45ms   91.42%
    Req/Sec     7.04k     1.98k   12.09k    69.70%
  Latency Distribution
     50%  850.00us
     75%   10.40ms
     90%   37.95ms
     99%    1.20s
  70165 requests in 10.02s, 469.44MB read
"""
RATE = "Requests/sec:   7001.55\nTransfer/sec:     46.84MB\n"


def test_figures_are_in_milliseconds():
    assert figures(SAID + RATE) == Figures(7001.55, 0.85, 1200.0, 0)


def test_every_kind_of_failure_counts():
    broken = "  Socket errors: connect 1, read 2, write 3, timeout 4\n"
    refused = "  Non-2xx or 3xx responses: 100\n"

    assert figures(SAID + broken + refused + RATE).errors == 110


def test_what_is_no_measurement_is_not_taken_for_one():
    with pytest.raises(ValueError, match="unable to connect"):
        figures("unable to connect to 127.0.0.1:1 Connection refused")
