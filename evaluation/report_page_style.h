#pragma once

#include <string_view>

namespace grasploom {

/// What a report's page needs beyond htmlPage: its failures as cards that fill the window when they are the address's
/// target, choices above them, and sheets of paper without either.
inline constexpr std::string_view reportPageStyle = R"(
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2em 1.2em;padding:0}
a{color:var(--link)}:root{--link:#0072b2}@media(prefers-color-scheme:dark){:root{--link:#6cb9e6}}
.table{overflow-x:auto}.faint{color:var(--soft)}.exact{font-family:"DejaVu Sans Mono",monospace;font-size:.9em;overflow-wrap:anywhere}
.plot img{display:block;padding:6px;box-sizing:border-box}
.filtered>input{position:absolute;opacity:0}
.filtered>label{display:inline-block;margin:0 .4em .5em 0;padding:.15em .7em;border:1px solid var(--faint);border-radius:1em;cursor:pointer}
.filtered>input:checked+label{background:var(--ink);color:var(--paper);font-weight:bold}
.filtered>input:focus-visible+label{outline:3px solid var(--link)}
.enlarge{display:block;cursor:zoom-in}.close{display:none}
figure:target{position:fixed;inset:0;z-index:9;display:flex!important;flex-direction:column;justify-content:center;align-items:center;border-radius:0;background:var(--paper)}
figure:target .enlarge{cursor:default}figure:target img{width:auto;height:min(84vh,94vw);max-width:94vw}
figure:target .close{display:block;position:absolute;top:.2em;right:.5em;font-size:2.4em;text-decoration:none}
@media print{body{max-width:none;margin:0;font-size:11px;color:#000;background:#fff}nav,.filtered>input,.filtered>label,.close{display:none!important}
h2{break-after:avoid}tr,figure,.plot{break-inside:avoid}figure:target{position:static;display:block!important}
figure:target img{width:100%;height:auto}.gallery{grid-template-columns:repeat(4,1fr)}
:root{--ink:#000;--paper:#fff;--card:#fff;--faint:#bbb;--soft:#444;--link:#000}}
)";

/// Keys for what links do anyway: Escape closes an enlarged failure, arrows go to its neighbours that are shown.
inline constexpr std::string_view reportPageScript = R"(
document.addEventListener('keydown',function(event){
  var open=document.querySelector('figure:target');
  if(!open)return;
  if(event.key==='Escape'){location.hash=open.querySelector('.close').getAttribute('href');return;}
  var step=event.key==='ArrowRight'?1:event.key==='ArrowLeft'?-1:0;
  if(!step)return;
  var chosen=open.closest('.filtered').querySelector('input:checked').id.split('-').slice(2).join('-');
  var all=Array.from(open.parentNode.children).filter(function(figure){
    return figure.querySelector('.enlarge')&&(chosen==='all'||figure.classList.contains('is-'+chosen));});
  var next=all[all.indexOf(open)+step];
  if(next)location.hash=next.id;
  event.preventDefault();
});
)";

}  // namespace grasploom
