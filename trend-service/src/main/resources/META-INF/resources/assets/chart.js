/*
 * Draws the picture of a measure or a series from the table on the same page. The table is the truth: without this
 * script nothing is missing but the picture. Colours are CSS variables, so that dark mode and print just work.
 */
(() => {
  'use strict';

  const holder = document.querySelector('[data-chart]');
  if (!holder || !window.echarts) {
    return;
  }
  const words = holder.dataset;
  const spoken = document.querySelector('[data-told]');
  const font = getComputedStyle(document.body).fontFamily;
  const tick = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 0 });
  const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond'];
  const DASHES = ['solid', [6, 4], [2, 3], [9, 3, 2, 3]];

  const counts = words.unit === 'count';
  const short = new Intl.NumberFormat(document.documentElement.lang, { notation: 'compact' });

  const number = text => (text === undefined || text === '' ? null : Number(text));
  const years = words.years.split(' ').map(Number);
  const rows = [...document.querySelectorAll('tr[data-series]')];
  // A row may stand for several years without a figure.
  const points = rows.flatMap(row => years
    .filter(year => year >= Number(row.dataset.year) && year <= Number(row.dataset.until))
    .map(year => ({
      series: Number(row.dataset.series),
      name: row.dataset.name,
      year,
      apart: row.dataset.apart !== undefined,
      estimate: number(row.dataset.estimate),
      lower: number(row.dataset.lower),
      upper: number(row.dataset.upper),
      share: row.dataset.share,
      text: row.dataset.text
    })));
  if (points.length === 0) {
    return;
  }
  const names = new Map(points.map(point => [point.series, point.name]));
  const color = series => `var(--s${series})`;
  const label = (size, fill) => ({ fontFamily: font, fontSize: size, color: fill });
  const top = Math.max(...points.map(point => point.upper ?? point.estimate ?? 0));
  const grain = top > 0.6 ? 0.2 : 0.1;
  const ceiling = Math.min(1, Math.max(0.2, Math.ceil((top + 0.02) / grain) * grain));

  /** A whisker with caps; across is the direction of the value axis. */
  const whisker = (from, to, caps, stroke) => ({
    type: 'path',
    silent: true,
    shape: { pathData: caps === 'flat'
      ? `M${from[0]} ${from[1]}L${to[0]} ${to[1]}M${from[0] - 4} ${from[1]}h8M${to[0] - 4} ${to[1]}h8`
      : `M${from[0]} ${from[1]}L${to[0]} ${to[1]}M${from[0]} ${from[1] - 4}v8M${to[0]} ${to[1] - 4}v8` },
    style: { stroke, fill: 'none', lineWidth: 1.5, opacity: 0.75 }
  });

  const axisText = () => ({
    axisLine: { lineStyle: { color: 'var(--ink)' } },
    splitLine: { lineStyle: { color: 'var(--line)' } },
    axisLabel: label(12.5, 'var(--quiet)')
  });

  const valueAxis = () => ({
    type: 'value',
    min: 0,
    ...(counts ? {} : { max: ceiling, interval: grain }),
    ...axisText(),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      ...label(12.5, 'var(--quiet)'),
      formatter: value => (counts ? short.format(value) : `${tick.format(value * 100)}\u00a0%`)
    }
  });

  function lines(width) {
    const first = years[0];
    const last = years[years.length - 1];
    const order = [...names.keys()];
    const room = (width - 80) / (last - first + 1);
    const step = Math.min(0.12, 9 / room);
    const place = (point) => point.year + (order.indexOf(point.series) - (order.length - 1) / 2) * step;
    const silentYears = years.filter(year => points.every(point => point.year !== year || point.estimate === null));
    const gaps = points.filter(point => point.estimate === null);

    const series = order.map(key => {
      const own = points.filter(point => point.series === key).sort((a, b) => a.year - b.year);
      return {
        type: 'line',
        name: names.get(key),
        // A point without a figure breaks the line: it must not look as if the value were known.
        connectNulls: false,
        symbol: SYMBOLS[(key - 1) % SYMBOLS.length],
        symbolSize: 9,
        showSymbol: true,
        showAllSymbol: true,
        itemStyle: { color: color(key), borderWidth: 2 },
        lineStyle: { color: color(key), width: 2, type: DASHES[(key - 1) % DASHES.length] },
        emphasis: { disabled: true },
        // Neither may a line lead from a figure to one that must not be compared with it.
        data: own.flatMap(point => [
          ...(point.apart ? [{ value: [place(point), '-'] }] : []),
          { value: [place(point), point.estimate ?? '-'], point }])
      };
    });
    series.push({
      type: 'custom',
      silent: true,
      z: 1,
      tooltip: { show: false },
      data: points.filter(point => point.lower !== null).map(point => [place(point), point.lower, point.upper, point.series]),
      renderItem: (_, api) => whisker(
        api.coord([api.value(0), api.value(1)]), api.coord([api.value(0), api.value(2)]), 'flat', color(api.value(3)))
    });
    series.push({
      type: 'custom',
      silent: true,
      clip: false,
      z: 5,
      tooltip: { show: false },
      data: [...new Set([...gaps.map(point => point.year), ...silentYears])].map(year => [year, 0]),
      renderItem: (params, api) => missing(params, api, gaps, silentYears, place, room < 80 ? 10 : 12)
    });
    return {
      grid: { left: counts ? 68 : 46, right: 14, top: 14, bottom: gaps.length + silentYears.length > 0 ? 84 : 34 },
      xAxis: {
        type: 'value',
        min: first - 0.5,
        max: last + 0.5,
        ...axisText(),
        splitLine: { show: false },
        axisTick: { show: true, customValues: years, lineStyle: { color: 'var(--quiet)' } },
        axisLabel: { ...label(13, 'var(--ink)'), customValues: years, formatter: value => String(value), margin: 10 }
      },
      yAxis: valueAxis(),
      series
    };
  }

  /** Says below the axis which figures of a year are not published, and shades a year without any. */
  function missing(params, api, gaps, silentYears, place, size) {
    const year = api.value(0);
    const own = gaps.filter(point => point.year === year);
    const x = api.coord([year, 0])[0];
    const bottom = params.coordSys.y + params.coordSys.height;
    const children = [];
    if (silentYears.includes(year)) {
      const half = Math.min(api.size([1, 0])[0] * 0.36, 48);
      children.push({
        type: 'rect',
        shape: { x: x - half, y: params.coordSys.y, width: half * 2, height: params.coordSys.height },
        style: { fill: 'var(--faint)' },
        z2: -10
      });
    }
    const crosses = silentYears.includes(year) ? [{ at: x, fill: 'var(--ink)' }]
      : own.map(point => ({ at: api.coord([place(point), 0])[0], fill: color(point.series) }));
    for (const cross of crosses) {
      children.push({
        type: 'path',
        shape: { pathData: `M${cross.at - 4} ${bottom + 36}l8 8m0 -8l-8 8` },
        style: { stroke: cross.fill, lineWidth: 2, fill: 'none' }
      });
    }
    children.push({
      type: 'text',
      style: {
        text: words.unpublished.replace(' ', '\n'), x, y: bottom + 50, fill: 'var(--quiet)',
        font: `${size}px ${font}`, textAlign: 'center', lineHeight: 14
      }
    });
    return { type: 'group', children };
  }

  function bars(width) {
    const narrow = width < 520;
    const shown = points;
    const gutter = narrow ? 4 : Math.min(230, Math.round(width * 0.36));
    const height = narrow ? 62 : 46;
    const common = { type: 'category', inverse: true, data: shown.map(point => point.name), axisTick: { show: false } };
    const name = { ...label(13.5, 'var(--ink)'), interval: 0, overflow: 'break', lineHeight: 16 };
    return {
      height: shown.length * height + 48,
      grid: { left: gutter, right: narrow ? 56 : 62, top: 6, bottom: 30 },
      xAxis: { ...valueAxis(), splitNumber: 4 },
      yAxis: {
        ...common,
        axisLine: { show: !narrow, lineStyle: { color: 'var(--ink)' } },
        axisLabel: narrow
          ? { ...name, inside: true, margin: 0, align: 'left', verticalAlign: 'bottom', padding: [0, 0, 12, 0], width: width - 8, overflow: 'truncate' }
          : { ...name, width: gutter - 16, margin: 12 },
        z: 3
      },
      series: [
        {
          type: 'bar',
          barWidth: 16,
          emphasis: { disabled: true },
          itemStyle: { color: 'var(--s1)', opacity: 0.85 },
          data: shown.map(point => ({ value: point.estimate ?? 0, point }))
        },
        {
          type: 'custom',
          silent: true,
          clip: false,
          z: 4,
          tooltip: { show: false },
          data: shown.map((point, index) => [index, point.lower ?? 0, point.upper ?? 0, point.estimate === null ? 1 : 0]),
          renderItem: (params, api) => {
            const index = api.value(0);
            const off = api.value(3) === 1;
            const from = api.coord([api.value(1), index]);
            const to = api.coord([api.value(2), index]);
            const text = (x, y, content, fill, weight) => ({
              type: 'text',
              style: { text: content, x, y, fill, font: `${weight} 13px ${font}`, textVerticalAlign: 'middle' }
            });
            return {
              type: 'group',
              children: off
                ? [
                  { type: 'path', shape: { pathData: `M${from[0] + 6} ${from[1] - 4}l8 8m0 -8l-8 8` }, style: { stroke: 'var(--ink)', lineWidth: 2, fill: 'none' } },
                  text(from[0] + 22, from[1], words.unpublished, 'var(--quiet)', 400)]
                : [
                  whisker(from, to, 'upright', 'var(--ink)'),
                  text(to[0] + 9, to[1], shown[index].share, 'var(--ink)', 600)]
            };
          }
        }
      ]
    };
  }

  holder.hidden = false;
  const chart = window.echarts.init(holder, null, { renderer: 'svg' });
  let at = -1;
  let drawn = [];

  function draw() {
    const width = holder.clientWidth;
    const picture = words.chart === 'lines' ? lines(width) : bars(width);
    const height = picture.height ?? (width < 520 ? 330 : 420);
    delete picture.height;
    drawn = picture.series;
    holder.style.height = `${height}px`;
    chart.resize({ width, height });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: font },
      aria: { enabled: true, label: { enabled: true, description: words.description } },
      tooltip: {
        // The default tooltip is HTML with style attributes, which the Content-Security-Policy forbids.
        renderMode: 'richText',
        trigger: 'item',
        confine: true,
        backgroundColor: 'var(--ink)',
        borderWidth: 0,
        padding: [8, 10],
        textStyle: { ...label(13, 'var(--paper)'), lineHeight: 18 },
        formatter: item => (item.data && item.data.point ? item.data.point.text.replaceAll(' | ', '\n') : '')
      },
      ...picture
    }, true);
  }

  /** Walks through the points with the arrow keys and says each of them. */
  function step(event) {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) {
      return;
    }
    event.preventDefault();
    at = (at + by + points.length) % points.length;
    const point = points[at];
    const seriesIndex = words.chart === 'lines' ? [...names.keys()].indexOf(point.series) : 0;
    const dataIndex = drawn[seriesIndex].data.findIndex(item => item.point === point);
    chart.dispatchAction(point.estimate === null ? { type: 'hideTip' } : { type: 'showTip', seriesIndex, dataIndex });
    spoken.textContent = point.text.replaceAll(' | ', ', ');
  }

  draw();
  holder.addEventListener('keydown', step);
  holder.addEventListener('blur', () => chart.dispatchAction({ type: 'hideTip' }));
  let known = holder.clientWidth;
  new ResizeObserver(() => {
    if (holder.clientWidth !== known) {
      known = holder.clientWidth;
      draw();
    }
  }).observe(holder);
})();
